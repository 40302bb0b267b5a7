import { text } from '../../locales/text.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';

const shapes = [52, 68, 44, 60, 40, 72, 56, 48, 64];

/** The shape of the catalogue while it loads. */
export function CatalogueSkeleton() {
  return (
    <div aria-busy="true">
      <p class="hide" role="status">
        {text.catalogue.loading}
      </p>
      <div class="catalogue" aria-hidden="true">
        {shapes.map((width) => (
          <div key={width} class="hris">
            <Skeleton box lines={[width, width + 18]} />
          </div>
        ))}
      </div>
    </div>
  );
}
