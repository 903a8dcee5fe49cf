import { defineDetector } from '../detector';
import { fromAccount } from '../evidence';

const ORGANISATION = 2;

export default defineDetector({
  id: 'acct_org',
  version: 1,
  claim: 'context',
  needs: ['verifyType'],
  says: { 'zh-CN': '认证机构账号', en: 'Verified organisation' },
  find: ({ verifyType }) => (verifyType === ORGANISATION ? fromAccount('profile', 'redOfficialVerifyType') : undefined),
});
