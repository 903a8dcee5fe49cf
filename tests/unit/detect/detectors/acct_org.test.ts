import detector from '../../../../utils/detect/detectors/acct_org';
import { testDetector } from '../table';

testDetector(detector, {
  found: [
    [
      'an organisation',
      { account: { verifyType: 2 } },
      [{ place: 'profile', class: 'E2', words: 'none', key: 'redOfficialVerifyType' }],
    ],
  ],
  absent: [
    ['not verified', { account: { verifyType: 0 } }],
    ['a person', { account: { verifyType: 1 } }],
  ],
  unread: [
    ['nothing told', {}, ['account']],
    ['only the shop told', { account: { storeId: '' } }, ['account']],
  ],
});
