import type { Attachment, Site, SitePage } from '../../fixtures/sites/types.ts';

/** The chips beside the composer. */
export interface Attachments {
  names(): readonly string[];
  /** Hands the waiting attachments over and empties the row. */
  take(): readonly Attachment[];
}

/** Files that are chosen, dropped or pasted, and pastes that are too long for the composer. */
export function wireAttachments(
  form: HTMLElement,
  site: Site,
  page: SitePage,
  onChange: () => void,
): Attachments {
  let waiting: Attachment[] = [];
  const row = form.querySelector('[data-attachments]');
  const add = (attachment: Attachment) => {
    waiting.push(attachment);
    const chip = document.createElement('span');
    chip.className = 'chip';
    chip.textContent = attachment.name;
    row?.append(chip);
    onChange();
  };
  const addFiles = (event: Event, files: FileList | null | undefined) => {
    if (!page.upload || !files || files.length === 0) return;
    if (event.type !== 'change') {
      event.preventDefault();
      if (site.files === 'chosen') return;
      if (site.files === 'trusted' && !event.isTrusted) return;
    }
    for (const file of files) {
      add({ name: file.name, text: '' });
      void page.upload(file);
    }
  };
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  input?.addEventListener('change', (event) => addFiles(event, input.files));
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => addFiles(event, event.dataTransfer?.files));
  const onPaste = (event: ClipboardEvent) => {
    addFiles(event, event.clipboardData?.files);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= (site.longPaste ?? Infinity)) return;
    event.preventDefault();
    event.stopPropagation();
    const attachment = { name: 'Pasted text.txt', text };
    add(attachment);
    void page.pasted?.(attachment);
  };
  // Capture, as the site decides before its editor does.
  form.addEventListener('paste', onPaste, { capture: true });
  return {
    names: () => waiting.map(({ name }) => name),
    take: () => {
      const taken = waiting;
      waiting = [];
      row?.replaceChildren();
      return taken;
    },
  };
}
