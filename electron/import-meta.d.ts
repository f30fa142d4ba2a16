/** Filled in while building: false in everything that is shipped, and what it guards is left out of the build. */
interface ImportMeta {
  readonly env: { readonly DEV: boolean }
}
