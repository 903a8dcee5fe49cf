import type { Account } from '../model/note';
import type { WriteContext } from './context';
import type { SeedlensDatabase } from './database';
import { told } from './join';
import { keyerOf } from './keys';

export type AccountContext = Pick<WriteContext, 'lock' | 'randomBytes'>;

/** What a shop's id is replaced by: that there is a shop is known, which one is not needed. */
const A_SHOP = 'shop';

/**
 * Keeps what a profile told about an account at `at` (epoch ms), under the account's key: the account's own id is not
 * kept, nor its shop's. Only for the full record. What is told later wins; what is not told changes nothing.
 */
export async function learnAccount(
  db: SeedlensDatabase,
  userId: string,
  account: Account,
  at: number,
  context: AccountContext,
): Promise<void> {
  await context.lock(async () => {
    const authorKey = await (await keyerOf(db, context.randomBytes)).key('author', userId);
    await db.transaction('rw', db.accounts, async () => {
      const held = await db.accounts.get(authorKey);
      const [earlier, later] =
        held !== undefined && held.seenUtc > at ? [kept(account), held.account] : [held?.account, kept(account)];
      await db.accounts.put({
        authorKey,
        account: { ...earlier, ...later },
        seenUtc: Math.max(at, held?.seenUtc ?? at),
      });
    });
  });
}

/** What is known of an account, with its age in `seenAt`; undefined: nothing. */
export async function recallAccount(
  db: SeedlensDatabase,
  userId: string,
  context: AccountContext,
): Promise<Account | undefined> {
  const authorKey = await (await keyerOf(db, context.randomBytes)).key('author', userId);
  const held = await db.accounts.get(authorKey);
  return held === undefined ? undefined : { ...held.account, seenAt: held.seenUtc };
}

function kept({ verifyType, storeId, buyer }: Account): Omit<Account, 'seenAt'> {
  return told({ verifyType, storeId: storeId === undefined || storeId === '' ? storeId : A_SHOP, buyer });
}
