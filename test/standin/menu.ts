type MenuItem = { readonly role?: string; readonly label?: string; readonly submenu?: readonly MenuItem[] }

let applicationMenu: readonly MenuItem[] | null = null

/** Electron's `Menu`, as far as it can be read back. */
export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]): readonly MenuItem[] => template,
  setApplicationMenu(menu: readonly MenuItem[] | null): void {
    applicationMenu = menu
  },
  getApplicationMenu: (): readonly MenuItem[] | null => applicationMenu,
}
