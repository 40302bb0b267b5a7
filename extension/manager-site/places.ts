/** Where the panel may go on a manager's integrations page: as the last child of what a place finds. */
interface Place {
  /** When somebody last saw it, and where. */
  seen: string;
  find: (page: Document) => Element | null;
}

/** Tried in order. SoSafe's own HTML is not public: what is known of it are the words of its help pages. */
const places: readonly Place[] = [
  {
    seen: '2026-11-23, Brightgate, the demo',
    find: (page) => page.querySelector('section#hr-systems'),
  },
  {
    seen: '2026-11-23, SoSafe help, "User provisioning" in the Integrations dashboard',
    find: (page) =>
      headed(
        page,
        'section, article',
        /^(user provisioning|nutzer(bereitstellung|provisionierung))$/i,
      ),
  },
  {
    seen: '2026-11-23, SoSafe help, "Settings > Integrations"',
    find: (page) => headed(page, 'main, [role="main"]', /^integration(s|en)$/i),
  },
];

/** The element to put the panel into, or undefined when the page has none that is recognised. */
export function findPlace(page: Document): Element | undefined {
  for (const { find } of places) {
    const place = find(page);
    if (place) return place;
  }
  return undefined;
}

function headed(page: Document, selector: string, title: RegExp): Element | null {
  const headings = [...page.querySelectorAll('h1, h2, h3')];
  const heading = headings.find(({ textContent }) => title.test(textContent.trim()));
  return heading?.closest(selector) ?? null;
}
