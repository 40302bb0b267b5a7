/** The product's own mark with its name; on a narrow panel the name hides and stays for screen readers. */
export function Brand({ name }: { name: string }) {
  return (
    <span class="brand">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <rect width="20" height="20" rx="5.5" fill="currentColor" />
        <path d="M5 6.25h10M5 10h4.5M5 13.75h2.5m2.25-1 1.9 1.9 3.6-4.4" />
      </svg>
      <span>{name}</span>
    </span>
  );
}
