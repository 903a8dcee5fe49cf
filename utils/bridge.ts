/**
 * The bridge between the tap in the page's world and the ear in ours, both there only while deep capture is on. Imports
 * nothing: it runs in the page's world too. What crosses it is data of the page, never authority: the page can forge all
 * of it, as it can forge its own answers.
 *
 * Handshake, once per load and in either order: the tap says READY when it starts and waits for one HELLO; the ear says
 * HELLO when it starts and again when it hears READY. HELLO brings the name, drawn by the ear, of the event that answers
 * are told with from then on. Until then the tap keeps what it has, up to a bound.
 */
export const READY = 'seedlens:ready';
export const HELLO = 'seedlens:hello';

/** A name that HELLO may bring. */
export const CHANNEL = /^[a-z]{16}$/;

/** Answers that are about notes (paths as in utils/observe/platforms/xiaohongshu/endpoints.ts); nothing else is copied. */
export const TAPPED =
  /\/api\/sns\/(?:web\/)?v\d+\/(?:homefeed|search\/notes|feed|user_posted|note\/(?:collect|like)\/page|board\/note|relatedfeed\/web|comment\/(?:sub\/)?page|widgets)(?:\/initial_load)?(?:\?|$)/;

/** Answers longer than this are left alone, characters. */
export const LONGEST_ANSWER = 4_000_000;

/** What the tap tells, as JSON in the event's `detail`: an address, the body it was asked with, the answer; or that it stopped. */
export type Tapped = { url: string; request?: string; body: string } | { stopped: string };
