import { useEffect } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { Option } from './option.ts';
import { useVirtual } from './use-virtual.ts';

interface OptionListProps {
  id: string;
  label: string;
  options: readonly Option[];
  /** Index of the option that Enter takes; -1 for none. */
  active: number;
  isChosen: (value: string) => boolean;
  onChoose: (option: Option) => void;
  /** Several can be chosen: each shows a box. */
  multiple?: boolean;
  /** Said when there is nothing to choose. */
  emptyText: string;
}

/** The id of the option at this place of this list, for aria-activedescendant. */
export const optionId = (list: string, index: number) => `${list}-${index}`;

/** The listbox of Combobox, MultiSelect and Code. Focus stays in the input; long lists draw only what is in sight. */
export function OptionList(props: OptionListProps) {
  const { id, label, options, active, isChosen, onChoose, multiple, emptyText } = props;
  const { scroll, items, total, measureElement, scrollToIndex } = useVirtual({
    count: options.length,
    estimateSize: (index) => (options[index]?.note ? 52 : 36),
    getItemKey: (index) => options[index]?.value ?? index,
  });
  useEffect(() => {
    if (active >= 0) scrollToIndex(active);
  }, [active, options]);
  return (
    <>
      {options.length === 0 && <p class="note nothing">{emptyText}</p>}
      <div
        ref={scroll}
        class="options"
        id={id}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple}
        tabIndex={-1}
        onMouseDown={(event) => event.target !== event.currentTarget && event.preventDefault()}
      >
        <div role="presentation" style={{ blockSize: `${total}px` }}>
          {items.map(({ index, start, key }) => {
            const option = options[index]!;
            const chosen = isChosen(option.value);
            return (
              <div
                key={key}
                ref={measureElement}
                data-index={index}
                id={optionId(id, index)}
                role="option"
                class={`option${index === active ? ' is-active' : ''}`}
                style={{ transform: `translateY(${start}px)` }}
                aria-selected={chosen}
                aria-setsize={options.length}
                aria-posinset={index + 1}
                onClick={() => onChoose(option)}
              >
                <span class={multiple ? 'tick box' : 'tick'}>
                  {chosen && <Icon name="check" />}
                </span>
                <span class="words">
                  {option.label}
                  {option.note && <small>{option.note}</small>}
                </span>
                {option.count !== undefined && <span class="n num">{option.count}</span>}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
