import type { DurableFile } from './durable-file.ts';

/**
 * A file whose content stays at hand while memory allows, since screens look at it again and again and
 * it may be large. One call at a time.
 */
export function rememberedFile<T extends object>(
  file: DurableFile<T>,
): Pick<DurableFile<T>, 'read' | 'write' | 'remove'> {
  let known: WeakRef<T> | undefined;
  const remember = (content: T | null) => {
    known = content ? new WeakRef(content) : undefined;
    return content;
  };
  return {
    read: async () => known?.deref() ?? remember(await file.read()),
    async write(content) {
      // Until it is written, what is on disk counts.
      remember(null);
      await file.write(content);
      remember(content);
    },
    async remove() {
      remember(null);
      await file.remove();
    },
  };
}
