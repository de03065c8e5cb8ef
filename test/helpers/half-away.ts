/**
 * `numerator / denominator` to a whole number, half away from zero, in whole numbers only,
 * so that the program's own slack for binary fractions is not repeated here.
 */
export function halfAway(numerator: number, denominator: number): number {
  const size = Math.abs(numerator);
  const doubled = 2 * (size % denominator);
  const whole = (size - (size % denominator)) / denominator + (doubled >= denominator ? 1 : 0);
  return numerator < 0 && whole > 0 ? -whole : whole;
}
