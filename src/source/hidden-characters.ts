/**
 * The characters that nobody sees wherever they stand, as the source of an expression with the flag `u`: control, bidirectional, zero-width and private
 * characters, line separators, byte order marks and lone surrogates. They are named by number, since an expression with a class of Unicode takes Node half
 * a millisecond to make. Tabs, line breaks and variation selectors are not among them: whether those are in the way depends on the place.
 */
export const hiddenCharacters = String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}]|[\ud800-\udfff]`;
