/** What is measured in its own way and reported in lines of its own, with the bars beside the figures. */
export type Report = {
  readonly name: string
  readonly title: string
  lines(): Promise<string[]>
}
