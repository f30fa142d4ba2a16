/** How long a page is waited for, in milliseconds: whole stories run beside each other on whatever else a machine does. */
export const patience = 60_000
