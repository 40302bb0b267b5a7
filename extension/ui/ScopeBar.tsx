/** In scope filled, out of scope hatched. Decoration: the numbers stand beside it in words. */
export function ScopeBar({ inScope, out }: { inScope: number; out: number }) {
  return (
    <div class="scope" aria-hidden="true">
      {inScope > 0 && <i class="in" style={{ '--of': inScope }} />}
      {out > 0 && <i class="out" style={{ '--of': out }} />}
    </div>
  );
}
