interface SkeletonProps {
  /** Widths of the lines in percent. */
  lines?: readonly number[];
  /** A square before the lines, where a tile or a mark will be. */
  box?: boolean;
  /** What is loading, for screen readers; give it once a screen. */
  label?: string | undefined;
}

/** The shape of what is coming. */
export function Skeleton({ lines = [64, 88], box, label }: SkeletonProps) {
  return (
    <div class="skeletons">
      {label && (
        <p class="hide" role="status">
          {label}
        </p>
      )}
      {box && <span class="skeleton box" />}
      <div>
        {lines.map((width, index) => (
          <span key={index} class="skeleton" style={{ '--of': width }} />
        ))}
      </div>
    </div>
  );
}
