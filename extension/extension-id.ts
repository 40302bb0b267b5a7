/** The public half of a key pair, whose private half was thrown away: it only pins the id below for unpacked builds. */
export const extensionKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAzX/d/4gq3ratbTzJyRwZzUI5vRFIvlue0uTD0bmPt5wbO6KXZB0elr39L3M33PnR7SX0GthZCEHzoo9RqL4mM4DGurWRpYm1myRCTxcbRWVrgGa/QfZ6ZWKbvfrvPcc/4n5cXhLxUNbRJ3y9uO+3EqYoZyp0xL3muLxSnApXr2cK1Z9Es4InaIn0+BL0Iw4ZvtPsevcocLNeUjOFBy5qeIsY87jG1LzYHwf1moeN1li4DOsDsPkxYZx1Q5EezNNIjd6DfdXQyw2kV5L6eLyiTl1nAu3It40/SWfJFWftEfkjmNLI6La06E74kVL/zgYsEE8gJYa4yFBciL+C5gTyPwIDAQAB';

/** The id that Chromium derives from the key, so that a demo backend knows the panel's origin beforehand. */
export const extensionId = 'bhinjbaahjikfpiddjhdcpfakodckiko';
