import { html } from './html.ts';
import type { Html } from './html.ts';

/** Where a file is chosen whose text goes into the box; unseen where the script does not run. */
export const fileChoice = (label: string, accept: string): Html =>
  html`<div class="field" id="file-field" hidden>
    <label for="file">${label}</label>
    <p class="hint" id="file-hint">
      Its text goes into the box below. You can also paste it there.
    </p>
    <input id="file" type="file" accept="${accept}" aria-describedby="file-hint" />
  </div>`;

/**
 * The one script of the pages: it puts the text of a chosen file into the box of the same form, and shows the
 * choice only where it runs. A file cannot be posted to Apps Script as a form: what is sent is the text of the box.
 * https://developers.google.com/apps-script/guides/web#request_parameters
 */
export const readFileScript = `(function () {
  var file = document.getElementById('file');
  var box = file && file.form.querySelector('textarea');
  if (!box || !window.FileReader) return;
  document.getElementById('file-field').hidden = false;
  file.addEventListener('change', function () {
    if (!file.files[0]) return;
    var reader = new FileReader();
    reader.onload = function () { box.value = String(reader.result); };
    reader.readAsText(file.files[0]);
  });
})();`;
