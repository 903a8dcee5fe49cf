/**
 * One version for all rule data: label words, data keys, widgets, hosts, codes, phrases and the policy table.
 * Raised whenever any of them changes; every verdict row carries it.
 */
export const RULESET_VERSION = '2026.11.2';
