import { defineDetector } from '../detector';
import { fromAccount } from '../evidence';

/** Names under which shops present themselves: 旗舰店 flagship, 专卖店 brand store, 专营店 category store, 官方店 official. */
const SHOP_NAME = /(?:旗舰店|专卖店|专营店|官方店|官方商城|自营店)(?:[（(].{1,10}[)）])?$/u;

export default defineDetector({
  id: 'acct_merchant',
  version: 1,
  claim: 'seller',
  needs: [],
  also: ['storeId', 'authorName'],
  says: { 'zh-CN': '商家账号', en: 'Seller account' },
  find: ({ storeId = '', authorName = '' }) => {
    if (storeId !== '') return fromAccount('profile', 'seller_info.store_id');
    return SHOP_NAME.test(authorName.trim())
      ? { place: 'profile', class: 'E1', words: 'none', key: 'name' }
      : undefined;
  },
});
