import { browser } from 'wxt/browser';

/** A window of a vendor that Rollcall opened. */
export interface VendorWindow {
  readonly closed: boolean;
  close: () => void;
}

const size = { width: 640, height: 780 };

/**
 * Opens a window of a vendor, which gets no way back to the panel. It is one of the browser's windows, not of the
 * page's: a manager's site may forbid its frames to keep hold of what they open, and vendors' sites may let go too.
 * @returns undefined where the browser has no windows for the panel, as in a frame in Firefox: a link must open it
 */
export async function openVendorWindow(url: string): Promise<VendorWindow | undefined> {
  const opened = await browser.windows
    ?.create({ url, type: 'popup', focused: true, ...size })
    .catch(() => undefined);
  const id = opened?.id;
  if (id === undefined) return undefined;
  let closed = false;
  const notice = (gone: number) => {
    if (gone !== id) return;
    closed = true;
    browser.windows.onRemoved.removeListener(notice);
  };
  browser.windows.onRemoved.addListener(notice);
  return {
    get closed() {
      return closed;
    },
    close() {
      if (!closed) void browser.windows.remove(id).catch(() => undefined);
    },
  };
}
