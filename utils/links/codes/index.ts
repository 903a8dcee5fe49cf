import type { CodeRule } from '../code-rule';
import { code1688 } from './1688';
import { dewuCode } from './dewu';
import { jdCode } from './jd';
import { taobaoCode } from './taobao';

/** Share codes that are one run of letters and digits, in the order they are asked. */
export const CODE_RULES: readonly CodeRule[] = [dewuCode, code1688, jdCode, taobaoCode];
