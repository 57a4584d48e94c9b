/** What the command for captures says of itself. */
export const usage = `npm run capture -- [options]

What
  --scene one,another        one scene, several, or all (default: all)
  --layout full              full, side-chart, side-map or lower-third
  --lang vi  --theme dark    any language of the edition; dark or light
  --size 1920x1080           any width x height
  --background scene         scene, transparent, key, or a colour such as 0C1A30
  --bug none                 a corner to keep free: top-left, top-right, bottom-left, bottom-right
  --context on               off: without the scenes and facts of context.json
  --guides 1                 lines of the safe areas, for looking

When
  --fps 25                   24, 25, 29.97, 30, 50, 59.94 or 60
  --from 0  --to 10          seconds of the scene; the whole of it by default
  --length 12                seconds of the clip: the last step stands longer
  --hold 3                   seconds that the last step stands longer
  --handles 25               still frames before and after
  --t, --frame or --beat     the moment of a still; without one its first step

How
  --output png               png, tga, still, prores4444, prores422hq, h264, xdcam or webm (a preview)
  --fill-key                 colours and alpha as two files
  --out captures             the folder that files are written to
  --shard 2/8                every eighth picture, from the second on: for many machines
  --from-pictures            a film of the PNG sequence that the same options made in --out
  --resume                   leaves what is there
  --renderer resvg           resvg, or chromium: a browser, for --map gl (MapLibre's map)
  --workers 2                frames made at once
  --json                     events as lines of JSON
`;
