import type { Note } from '../../../model/note';
import { type Json, object, text } from '../../peek';
import { accountOf, type ItemContext } from './item';
import { readProfile } from './state';

/**
 * An answer about an account. An account is no note: it is kept as an item of its own that carries what was told of it.
 * @param asked the account the request was about
 */
export function readAccount(data: Json, { source, surface, tells }: ItemContext, asked?: string): Note {
  const basic = object(data, 'basicInfo', 'basic_info');
  const profile = basic === undefined ? undefined : readProfile(data);
  const account = profile?.account ?? (basic === undefined ? accountOf(data, tells) : undefined);
  const holder = basic ?? data;
  const id = profile?.userId ?? text(holder, 'userId', 'user_id', 'userid') ?? asked;
  const name = text(holder, 'nickname', 'nickName', 'nick_name');
  const author = { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
  return {
    itemKind: 'unknown',
    itemId: id ?? 'profile',
    source,
    surface,
    rendered: false,
    ...(account === undefined ? {} : { account }),
    ...(Object.keys(author).length === 0 ? {} : { author }),
  };
}
