import assert from 'node:assert/strict';
import type { Download, Locator, Page } from 'playwright-core';

/** A page as somebody uses it who has a keyboard and nothing else. Each way to a control is walked, and has to show where it is. */
export interface Keyboard {
  /** Goes on with the tab key until the control is reached. */
  reach(control: Locator): Promise<void>;
  /** Presses Enter on a link or a button, and waits for the page that it leads to. */
  follow(control: Locator): Promise<void>;
  /** Presses Enter on what stays on the page: it opens what is folded away, or leads further down. */
  enter(control: Locator): Promise<void>;
  /** Types into a field, in place of what stands there. */
  type(control: Locator, text: string): Promise<void>;
  /** Goes with the arrow keys to a choice, which is found by its words. */
  choose(control: Locator, choice: string): Promise<void>;
  /** One of a few that are all in view. */
  pick(radio: Locator): Promise<void>;
  tick(box: Locator): Promise<void>;
  download(link: Locator): Promise<Download>;
}

const FARTHEST = 400;

// Runs in the page: whether the control that has the focus can be seen, and seen to have it.
const unseen = `(() => {
  const each = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(each);
  const { left, top, right, bottom, width, height } = each.getBoundingClientRect();
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'has no outline';
  return width > 0 && height > 0 && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight ? null : 'is out of view';
})()`;

export function keyboardOf(page: Page): Keyboard {
  const isReached = (control: Locator): Promise<boolean> => control.evaluate((each) => each === each.ownerDocument.activeElement);
  const seen = async (control: Locator): Promise<void> => {
    const fault = (await page.evaluate(unseen)) as string | null;
    assert.equal(fault, null, `${String(control)} ${fault}, on ${page.url()}`);
  };
  const reach = async (control: Locator): Promise<void> => {
    assert.equal(await control.count(), 1, `${String(control)} is there once, on ${page.url()}`);
    for (let presses = 0; !(await isReached(control)); presses += 1) {
      assert.ok(presses < FARTHEST, `${String(control)} is reached, on ${page.url()}`);
      await page.keyboard.press('Tab');
    }
    await seen(control);
  };
  const press = async (control: Locator, key: string): Promise<void> => {
    await reach(control);
    await page.keyboard.press(key);
  };
  return {
    reach,
    async follow(control) {
      await reach(control);
      const loaded = page.waitForEvent('load');
      await page.keyboard.press('Enter');
      await loaded;
    },
    enter: (control) => press(control, 'Enter'),
    async type(control, text) {
      await press(control, 'ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    async choose(control, choice) {
      await press(control, 'Home');
      const choices = (await control.locator('option').allTextContents()).length;
      for (let presses = 0; (await control.locator('option:checked').textContent())?.trim() !== choice; presses += 1) {
        assert.ok(presses < choices, `${choice} can be chosen, on ${page.url()}`);
        await page.keyboard.press('ArrowDown');
      }
    },
    async pick(radio) {
      const group = page.locator(`input[type="radio"][name="${await radio.getAttribute('name')}"]`);
      const first = (await group.and(page.locator(':checked')).count()) > 0 ? group.and(page.locator(':checked')) : group.first();
      await reach(first);
      await page.keyboard.press('Space');
      for (let presses = 0; !(await radio.isChecked()); presses += 1) {
        assert.ok(presses < 12, `${String(radio)} can be picked, on ${page.url()}`);
        await page.keyboard.press('ArrowDown');
      }
      await seen(radio);
    },
    async tick(box) {
      await press(box, 'Space');
      assert.ok(await box.isChecked());
    },
    async download(link) {
      await reach(link);
      const begun = page.waitForEvent('download');
      await page.keyboard.press('Enter');
      return begun;
    },
  };
}
