import { useApp } from '../../app-context.ts';
import type { Answer, Client } from '../../client.ts';
import { Link } from '../../parts/link.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useFixed } from '../../resource.ts';
import { useStore } from '../../store.ts';
import { useWords } from '../../words/words.ts';

type Paragraph = Answer<Client['shelf'][':id']['$get']>['paragraphs'][number];

/** One article, and the way back to the others. */
export function ArticleView({ id }: { readonly id: string }) {
  const words = useWords('shelf');
  const { client, words: loaded } = useApp();
  const { language } = useStore(loaded);
  const article = useFixed(`shelf/${id}`, () => client.shelf[':id'].$get({ param: { id } }));
  return (
    <>
      <ScreenHead title={article.state === 'ready' ? article.value.title[language] : words.title} />
      <Loaded from={article}>
        {({ paragraphs }) => (
          <article class="card article">
            {paragraphs.map((paragraph, place) => (
              <OneParagraph key={place} paragraph={paragraph} />
            ))}
          </article>
        )}
      </Loaded>
      <Link to={{ screen: 'shelf' }} class="button">
        {words.all}
      </Link>
    </>
  );
}

function OneParagraph({ paragraph }: { readonly paragraph: Paragraph }) {
  const { language } = useStore(useApp().words);
  switch (paragraph.kind) {
    case 'heading':
      return <h2>{paragraph.text[language]}</h2>;
    case 'list':
      return (
        <ul>
          {paragraph.items.map((item) => (
            <li key={item.en}>{item[language]}</li>
          ))}
        </ul>
      );
    case 'text':
      return <p>{paragraph.text[language]}</p>;
  }
}
