import { workspace, type Disposable } from 'vscode';
import { defaultQuotationGrouping, quotationGroupings, settings, type QuotationGrouping } from '../../protocol';
import type { NodeProvider } from './provider';

/** What the quotations of the side bar are grouped by, as the settings say. */
export function quotationGrouping(): QuotationGrouping {
  const set = workspace.getConfiguration().get<string>(settings.quotationGrouping);
  return quotationGroupings.find(known => known === set) ?? defaultQuotationGrouping;
}

/** Groups the quotations anew when the setting changes. */
export function followGrouping(quotations: NodeProvider): Disposable {
  quotations.grouping = quotationGrouping();
  return workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration(settings.quotationGrouping)) {
      quotations.grouping = quotationGrouping();
    }
  });
}
