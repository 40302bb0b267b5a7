/** Makes an element. Children that are texts stay texts, so nothing that is shown is ever read as HTML. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false));
  return element;
}

const svg = 'http://www.w3.org/2000/svg';

/** Makes an icon of one stroked path on a 16 px grid. */
export function icon(path) {
  const element = document.createElementNS(svg, 'svg');
  const line = document.createElementNS(svg, 'path');
  element.setAttribute('viewBox', '0 0 16 16');
  element.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', path);
  element.append(line);
  return element;
}
