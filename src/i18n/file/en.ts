/** The words of the one file in English. */
export const en = {
  noStage: 'The stage for television is not in this file: it is part of the site.',
  noWorker:
    'This browser does not let a page that was opened from a file start a worker, which the map that can be moved needs. The drawn map stays, with every place on it.',
  noAddress:
    'This browser does not let a page that was opened from a file change its address: what you are reading is not kept there, and loading the page again begins where you opened it.',
  noLink:
    'This is a file on your device: the scene has no address that others could open. To share it, pass on the file.',
  close: 'Close',
};
