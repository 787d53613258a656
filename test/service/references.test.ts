import assert from 'node:assert/strict';
import { marked, strait, straitKinds } from './marked';
import { ferry, workspace } from './workspace';

describe('references', () => {
  it('are all mentions in all articles', () => {
    const { service, at, textAt } = workspace(ferry);
    const found = service.references(...at('harbour.txt', 'Tomas Okafor'), true);
    const names = found.map(textAt).filter(text => text?.includes('Okafor'));
    assert.deepEqual(names, ['coast.txt: Tomas Okafor', 'coast.txt: Okafor', 'harbour.txt: Tomas Okafor']);
  });

  it('leave out the introduction when asked to', () => {
    const { service, at, textAt } = workspace(ferry);
    const found = service.references(...at('harbour.txt', 'Tomas Okafor'), false).map(textAt);
    assert.ok(!found.includes('coast.txt: Tomas Okafor'));
    assert.ok(found.includes('harbour.txt: Tomas Okafor'));
  });

  it('are names, noun phrases and pronouns', () => {
    const { service, at, textAt } = marked(strait, { kinds: straitKinds });
    const all = [
      'coast.txt: Ingrid Holm',
      'coast.txt: She',
      'coast.txt: Holm',
      'coast.txt: Holm',
      'harbour.txt: Ingrid Holm',
      'harbour.txt: The envoy',
      'harbour.txt: she',
    ];
    for (const words of ['She left', 'special envoy', 'Holm slept']) {
      assert.deepEqual(service.references(...at('coast.txt', words), true).map(textAt), all);
    }
  });

  it('of a demonym are the mentions of its country', () => {
    const { service, at, textAt } = marked(strait, { kinds: straitKinds });
    assert.deepEqual(service.references(...at('coast.txt', 'Norwegian'), true).map(textAt), [
      'coast.txt: Norway',
      'harbour.txt: Norway',
    ]);
  });

  it('of a quotation are the same words elsewhere', () => {
    const { service, at, textAt } = workspace(ferry);
    assert.deepEqual(service.references(...at('coast.txt', 'keep the ferries'), true).map(textAt), [
      'coast.txt: “We will keep the ferries running,”',
      'harbour.txt: “We will keep the ferries running,”',
    ]);
  });

  it('of an event are its mentions in all articles', () => {
    const { service, at, textAt } = workspace(ferry);
    const found = service.references(...at('coast.txt', 'met union'), true).map(textAt);
    assert.ok(found.includes('coast.txt: met'), String(found));
    assert.ok(
      found.some(text => text?.startsWith('harbour.txt: ')),
      String(found),
    );
  });

  it('are none where nothing stands', () => {
    const { service, at } = workspace(ferry);
    assert.deepEqual(service.references(...at('coast.txt', 'without a'), true), []);
  });
});
