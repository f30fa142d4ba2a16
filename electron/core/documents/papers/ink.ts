/** The colours of paper, by what they mean: the light theme of the drawn look. */
export const ink = {
  /** Text and measured values. */
  text: '#1b2430',
  /** Secondary text. */
  muted: '#5a6472',
  /** Hairlines. */
  line: '#dddad2',
  /** Lines that have to be seen: where somebody signs. */
  lineStrong: '#8b8778',
  /** The plumb line and nothing else. */
  accent: '#124a6b',
  ok: '#2f7d4f',
  risk: '#8f5a00',
  behind: '#b3261e',
} as const
