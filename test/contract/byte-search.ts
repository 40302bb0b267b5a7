/** The parts of a text's base64 that do not depend on what stands around it. */
function base64Of(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const whole = Math.floor((before + bytes.length) / 3) * 4;
    return encoded.slice(before === 0 ? 0 : 4, whole);
  });
}

/** Which of the texts occur, as they are, escaped as in JSON or inside something in base64. */
export const foundIn = (bytes: string, texts: readonly string[]): string[] =>
  texts.filter((text) =>
    [text, JSON.stringify(text).slice(1, -1), ...base64Of(text)].some((form) =>
      bytes.includes(form),
    ),
  );
