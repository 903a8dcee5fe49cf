/**
 * One version for all rule data: label words, data keys, widgets, hosts, codes, phrases and the policy table.
 * Raised whenever any of them changes; every verdict row carries it. The later of two is told by comparing texts, so
 * month and number have two digits.
 */
export const RULESET_VERSION = '2026.12.01';
