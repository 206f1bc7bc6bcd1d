import { describe, expect, it } from 'vitest';
import { isPlain, type Keystroke, keysOf, matches } from './shortcut.ts';

const stroke = (over: Partial<Keystroke>): Keystroke => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  getModifierState: () => false,
  ...over,
});

describe('shortcuts', () => {
  it('asks for exactly the modifiers it names', () => {
    expect(matches('Mod+K', stroke({ key: 'k', code: 'KeyK', ctrlKey: true }), false)).toBe(true);
    expect(matches('Mod+K', stroke({ key: 'k', code: 'KeyK' }), false)).toBe(false);
    expect(matches('Mod+K', stroke({ key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matches('Shift+A', stroke({ key: 'A', code: 'KeyA', shiftKey: true }), false)).toBe(true);
    expect(matches('A', stroke({ key: 'A', code: 'KeyA', shiftKey: true }), false)).toBe(false);
  });

  it('takes Command for Control on a Mac', () => {
    expect(matches('Mod+K', stroke({ key: 'k', code: 'KeyK', metaKey: true }), true)).toBe(true);
    expect(matches('Mod+K', stroke({ key: 'k', code: 'KeyK', ctrlKey: true }), true)).toBe(false);
  });

  it('works on a Russian layout by the place of the key', () => {
    expect(matches('J', stroke({ key: 'о', code: 'KeyJ' }), false)).toBe(true);
    expect(matches('Mod+K', stroke({ key: 'л', code: 'KeyK', ctrlKey: true }), false)).toBe(true);
    expect(matches('Shift+A', stroke({ key: 'Ф', code: 'KeyA', shiftKey: true }), false)).toBe(true);
  });

  it('follows the printed letter on AZERTY', () => {
    expect(matches('A', stroke({ key: 'a', code: 'KeyQ' }), false)).toBe(true);
    expect(matches('Q', stroke({ key: 'a', code: 'KeyQ' }), false)).toBe(false);
  });

  it('finds digits that a layout puts behind Shift', () => {
    expect(matches('Mod+1', stroke({ key: '&', code: 'Digit1', ctrlKey: true }), false)).toBe(true);
  });

  it('leaves AltGr to the typing of signs', () => {
    const at = stroke({ key: '@', code: 'Digit0', ctrlKey: true, altKey: true, getModifierState: () => true });
    expect(matches('Mod+Alt+0', at, false)).toBe(false);
  });

  it('finds a sign with or without Shift', () => {
    expect(matches('?', stroke({ key: '?', code: 'Slash', shiftKey: true }), false)).toBe(true);
    expect(matches('?', stroke({ key: '?', code: 'Comma' }), false)).toBe(true);
  });

  it('knows which ones would be typed into a field', () => {
    expect(isPlain('J')).toBe(true);
    expect(isPlain('Shift+A')).toBe(true);
    expect(isPlain('Mod+K')).toBe(false);
    expect(isPlain('F6')).toBe(false);
  });

  it('is shown as on the keyboard of the machine', () => {
    expect(keysOf('Mod+Shift+Enter', false)).toEqual(['Ctrl', 'Shift', '↵']);
    expect(keysOf('Mod+K', true)).toEqual(['⌘', 'K']);
  });
});
