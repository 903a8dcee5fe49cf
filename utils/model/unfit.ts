/** How the receiver says that a message is none of the table. The same message again would fare no better. */
export const UNFIT = 'does not fit the message table.';
