import { useApp } from '../../app-context.ts';
import { Icon } from '../../parts/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Row, Rows } from '../../parts/row.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useFixed } from '../../resource.ts';
import { useStore } from '../../store.ts';
import { useWords } from '../../words/words.ts';
import type { RouteOf } from '../screens.ts';
import { ArticleView } from './article-view.tsx';

/** What there is for parents to read: how to talk with children, and how to explain what holds for them. */
export function Shelf({ route: { article } }: { readonly route: RouteOf<'shelf'> }) {
  return article === undefined ? <Titles /> : <ArticleView key={article} id={article} />;
}

function Titles() {
  const words = useWords('shelf');
  const { client, words: loaded } = useApp();
  const { language } = useStore(loaded);
  const shelf = useFixed('shelf', () => client.shelf.$get());
  return (
    <>
      <ScreenHead title={words.title} />
      <p>{words.lead}</p>
      <Loaded from={shelf}>
        {({ articles }) => (
          <Rows label={words.title}>
            {articles.map(({ id, title, minutes }) => (
              <Row
                key={id}
                to={{ screen: 'shelf', article: id }}
                lead={<Icon name="book" />}
                title={title[language]}
                detail={words.minutes(minutes)}
              />
            ))}
          </Rows>
        )}
      </Loaded>
    </>
  );
}
