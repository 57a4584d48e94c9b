import { describe, expect, test } from 'vitest';
import { talkHeight } from '../../src/embed/height.ts';
import { FramedWindow } from './embed.fixture.ts';

const ask = { sentinel: 'amp', type: 'frames-init' };
const told = (height: number) => ({ sentinel: 'amp', type: 'embed-size', height });

function framed(query = '', content: () => number = () => 500) {
  const frame = new FramedWindow(query);
  frame.content = content;
  const undo = talkHeight(frame.window, () => frame.content());
  return { frame, undo };
}

describe('the words of each parent', () => {
  test('AMP and @newswire/frames, Datawrapper, Medium', () => {
    const { frame } = framed('?shape=flat&scene=a');
    expect(frame.heard).toEqual([
      told(500),
      { 'datawrapper-height': { 'site.example/story/?shape=flat&scene=a': 500 } },
      '{"src":"https://site.example/story/?shape=flat&scene=a","context":"iframe.resize","height":500}',
    ]);
  });

  test('pym.js, only where it made the frame', () => {
    const strings = (query: string) =>
      framed(query).frame.heard.filter(
        (data) => typeof data === 'string' && data.startsWith('pym'),
      );
    expect(strings('?initialWidth=400')).toEqual([]);
    expect(strings('?childId=')).toEqual([]);
    expect(strings('?initialWidth=400&childId=a+b%2Bc')).toEqual([
      'pymxPYMxa b+cxPYMxheightxPYMx500',
    ]);
  });

  test('the key for Datawrapper holds no quote, which would end its selector', () => {
    const frame = new FramedWindow();
    talkHeight(frame.window, () => 1, { address: "https://site.example/l'an/?q='" });
    expect(frame.heard[1]).toEqual({ 'datawrapper-height': { 'site.example/l%27an/?q=%27': 1 } });
  });

  test('the address that the parent wrote, whatever ours has become', () => {
    const { frame } = framed('?scene=a');
    frame.location.href = 'https://site.example/story/?scene=b';
    frame.content = () => 600;
    frame.laidOut();
    expect(frame.heard.at(-1)).toContain('?scene=a"');
  });
});

describe('when', () => {
  test('whole pixels, rounded up, without the dust of rounding', () => {
    const { frame } = framed('', () => 500.001);
    frame.content = () => 500.2;
    frame.laidOut();
    expect(frame.heights).toEqual([500, 501]);
  });

  test('only on change', () => {
    const { frame } = framed();
    frame.laidOut();
    frame.laidOut({ innerHeight: 500 });
    frame.content = () => 300;
    frame.laidOut();
    frame.laidOut();
    frame.laidOut({ innerHeight: 300 });
    expect(frame.heights).toEqual([500, 300]);
  });

  test.each([0, NaN, -1, Infinity])('nothing for a page not laid out: %s', (height) => {
    const { frame } = framed('?childId=x', () => height);
    frame.hear(ask);
    frame.hear('pymxPYMxxxPYMxwidthxPYMx300');
    expect(frame.heard).toEqual([]);
    frame.content = () => 400;
    frame.laidOut();
    expect(frame.heights, 'then it is told').toEqual([400]);
    frame.content = () => height;
    frame.laidOut();
    frame.hear(ask);
    expect(frame.heights, 'hidden again, it keeps the last').toEqual([400, 400]);
  });

  test('nothing while the frame has no width', () => {
    const { frame } = framed();
    frame.content = () => 90_000;
    frame.laidOut({ innerWidth: 0 });
    expect(frame.heights).toEqual([500]);
  });

  test('what comes late, where nothing is drawn and no observer speaks', () => {
    const { frame } = framed();
    const late = [frame.window, frame.document, frame.document.fonts];
    const types = ['load', 'load', 'loadingdone'];
    late.forEach((target, index) => {
      frame.content = () => 600 + index;
      target.dispatchEvent(new Event(types[index] ?? ''));
    });
    expect(frame.heights).toEqual([500, 600, 601, 602]);
  });

  /** Everything that may make the sender look. */
  const everything = (frame: FramedWindow) => {
    frame.content = () => 900;
    frame.hear(ask);
    frame.laidOut({ innerWidth: 300 });
    frame.window.dispatchEvent(new Event('load'));
    frame.document.dispatchEvent(new Event('load'));
    frame.document.fonts.dispatchEvent(new Event('loadingdone'));
    frame.wait(5000);
  };

  test('nothing outside of a frame', () => {
    const frame = new FramedWindow();
    Object.assign(frame, { parent: frame });
    const undo = talkHeight(frame.window, () => 500);
    everything(frame);
    undo();
    expect([frame.heard, frame.observed]).toEqual([[], 0]);
  });

  test('nothing after the undo', () => {
    const { frame, undo } = framed();
    expect(frame.observed).toBe(1);
    undo();
    expect(frame.observed).toBe(0);
    everything(frame);
    expect(frame.heights).toEqual([500]);
  });
});

describe('requests', () => {
  test('each is answered to who asked, changed or not', () => {
    const { frame } = framed('?childId=x');
    frame.heard.length = 0;
    frame.hear(ask);
    frame.hear(ask);
    frame.hear('pymxPYMxxxPYMxwidthxPYMx400');
    expect(frame.heard).toEqual([told(500), told(500), 'pymxPYMxxxPYMxheightxPYMx500']);
  });

  test('with the height of that moment, once', () => {
    const { frame } = framed('?childId=x');
    frame.heard.length = 0;
    frame.content = () => 640;
    frame.hear('pymxPYMxxxPYMxwidthxPYMx320');
    expect(frame.heard).toHaveLength(4);
    expect(frame.heard).toContain('pymxPYMxxxPYMxheightxPYMx640');
  });

  test.each([
    ['no object', null],
    ['another protocol', { type: 'frames-init' }],
    ['our own words', told(3)],
    ['a refusal', { sentinel: 'amp', type: 'embed-size-denied', requestedHeight: 500 }],
    ['another frame of pym.js', 'pymxPYMxyxPYMxwidthxPYMx400'],
    ['another message of pym.js', 'pymxPYMxxxPYMxviewport-iframe-positionxPYMx1 2'],
    ['a string', 'frames-init'],
  ])('%s is none', (_, data) => {
    const { frame } = framed('?childId=x');
    frame.heard.length = 0;
    frame.hear(data);
    expect(frame.heard).toEqual([]);
  });

  test('from the parent only', () => {
    const { frame } = framed('?childId=x');
    frame.heard.length = 0;
    for (const source of [null, {}, frame.window]) {
      frame.hear(ask, source);
      frame.hear('pymxPYMxxxPYMxwidthxPYMx400', source);
    }
    expect(frame.heard).toEqual([]);
  });
});
