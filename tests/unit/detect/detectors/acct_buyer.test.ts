import detector from '../../../../utils/detect/detectors/acct_buyer';
import { testDetector } from '../table';

testDetector(detector, {
  found: [['marked', { account: { buyer: true } }, [{ place: 'profile', class: 'E2', words: 'none', key: 'buyer' }]]],
  absent: [['told not', { account: { buyer: false } }]],
  unread: [
    ['nothing told', {}, ['account']],
    ['only verification told', { account: { verifyType: 0 } }, ['account']],
  ],
});
