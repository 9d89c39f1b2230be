/**
 * The one script of the pages: it puts the text of a chosen file into the box, and shows the choice only where
 * it runs. A file cannot be posted to Apps Script as a form: what is sent is the text of the box.
 * https://developers.google.com/apps-script/guides/web#request_parameters
 */
export const readFileScript = `(function () {
  var file = document.getElementById('file');
  var box = document.getElementById('extract');
  if (!file || !box || !window.FileReader) return;
  document.getElementById('file-field').hidden = false;
  file.addEventListener('change', function () {
    if (!file.files[0]) return;
    var reader = new FileReader();
    reader.onload = function () { box.value = String(reader.result); };
    reader.readAsText(file.files[0]);
  });
})();`;
