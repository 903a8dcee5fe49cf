import { defineDetector } from '../detector';
import { fromAccount } from '../evidence';

export default defineDetector({
  id: 'acct_buyer',
  version: 1,
  claim: 'context',
  needs: ['buyer'],
  says: { 'zh-CN': '买手账号', en: 'Buyer-host account' },
  find: ({ buyer }) => (buyer ? fromAccount('profile', 'buyer') : undefined),
});
