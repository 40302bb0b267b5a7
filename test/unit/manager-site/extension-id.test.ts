import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { extensionId, extensionKey } from '../../../extension/extension-id.ts';

test('the id is the one that Chromium derives from the key', () => {
  const digest = createHash('sha256').update(Buffer.from(extensionKey, 'base64')).digest('hex');
  const letters = Array.from(digest.slice(0, 32), (digit) =>
    String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)),
  );
  expect(letters.join('')).toBe(extensionId);
});
