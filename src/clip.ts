/**
 * A text as an error message may quote it: none of its characters steers a terminal.
 * @param most characters that are kept; the rest becomes `...`
 */
export function clip(text: string, most = 40): string {
  const plain = text.replace(/\p{Cc}/gu, " ");
  return plain.length > most ? `${plain.slice(0, most)}...` : plain;
}
