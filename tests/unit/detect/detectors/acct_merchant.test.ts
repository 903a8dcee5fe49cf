import detector from '../../../../utils/detect/detectors/acct_merchant';
import { testDetector } from '../table';

const BY_NAME = [{ place: 'profile', class: 'E1', words: 'none', key: 'name' }];
const BY_STORE = [{ place: 'profile', class: 'E2', words: 'none', key: 'seller_info.store_id' }];

testDetector(detector, {
  found: [
    ['a shop of its own', { account: { storeId: '64c0' } }, BY_STORE],
    ['both: the data counts', { account: { storeId: '64c0' }, author: { name: '示例旗舰店' } }, BY_STORE],
    ['a flagship name', { author: { name: '示例旗舰店' } }, BY_NAME],
    ['an official shop, told to own no store', { account: { storeId: '' }, author: { name: '示例官方店 ' } }, BY_NAME],
    ['with a place after it', { author: { name: '示例专卖店（上海）' } }, BY_NAME],
  ],
  absent: [
    ['told none', { account: { storeId: '' }, author: { name: '示例作者' } }],
    ['旗舰店 inside a name', { account: { storeId: '' }, author: { name: '旗舰店探店日记' } }],
  ],
  unread: [
    ['nothing told', {}, ['account', 'author']],
    ['a name that says nothing', { author: { name: '示例作者' } }, ['account']],
    ['no name', { account: { storeId: '' } }, ['author']],
  ],
});
