/** @typedef {readonly [number, number, number]} Triple */

/**
 * How different two colours look: the CIE 1976 distance. Below about 2 nobody sees it; from 10 on one does at a glance.
 * @param {string} one as #rgb, #rrggbb or #rrggbbaa; the last is taken as opaque
 * @param {string} other
 */
export function difference(one, other) {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/**
 * WCAG's contrast ratio, from 1 to 21.
 * @param {string} one
 * @param {string} other
 */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * @param {string} hex
 * @returns {Triple} red, green and blue light, from 0 to 1
 */
function light(hex) {
  const digits = hex.slice(1);
  const pairs = digits.length < 6 ? [...digits].map(digit => digit + digit) : digits.match(/../g);
  const [red, green, blue] = pairs.map(pair => {
    const value = parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

/** @param {string} hex */
function luminance(hex) {
  const [red, green, blue] = light(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {string} hex
 * @returns {Triple} CIE L*, a*, b* under daylight
 */
function lab(hex) {
  const [red, green, blue] = light(hex);
  const [x, y, z] = [
    (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
    0.2126 * red + 0.7152 * green + 0.0722 * blue,
    (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
  ].map(value => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
