import type { Words } from './en.ts';
import { ruCount, ruNumber } from './plural.ts';

/** Everything the commands say, in Russian. */
export const ru: Words = {
  about: 'Семейный сервер DNS.',
  commands: {
    serve: 'открыть дом: отвечать на запросы, пока не попросят остановиться',
    compile: 'собрать каталог из списков',
    catalogue: 'вернуться к прежнему каталогу',
    'catalogue rollback': 'вернуть каталог, который был до последнего, если обновление навредило',
    why: 'объяснить, почему имя заблокировано или разрешено',
    ask: 'спросить имя у работающего дома',
    check: 'проверить настройки и назвать все ошибки',
    status: 'рассказать, как дела у работающего дома',
    healthcheck: 'завершиться с кодом 0, если дом отвечает на запросы, иначе с кодом 1',
    registry: 'для провайдеров: подписанные файлы имён, запрещённых законом',
    'registry build': 'собрать такой файл из выгрузки национального реестра (CSV или XML)',
    'registry keygen': 'создать ключ для подписи; готовый ключ никогда не перезаписывается',
  },
  options: {
    settings: 'файл настроек (если не указан — ./settings.toml, когда он есть)',
    set: 'одна настройка, например dns.listen=127.0.0.1:53; можно повторять',
    language: 'язык вывода: en или ru',
    json: 'вывод для скриптов',
    server: 'кого спросить, например 192.168.1.2:53 (если не указано — первый адрес из настроек)',
    out: 'куда записать; прежний файл заменяется',
    key: 'файл секретного ключа, его создаёт `domovoy registry keygen`',
    force: 'собрать новый каталог, даже если списки не изменились или их каталог был отменён',
    smaller: 'принять файл, в котором записей стало на пятую часть меньше, чем было',
  },
  usage: {
    help: 'показать эту справку',
    seeHelp: '`domovoy --help` перечисляет команды; `domovoy <команда> --help` рассказывает об одной из них.',
    titles: {
      'Usage:': 'Использование:',
      'Options:': 'Параметры:',
      'Commands:': 'Команды:',
      'Arguments:': 'Аргументы:',
      'Global Options:': 'Общие параметры:',
    },
    placeholders: {
      options: 'параметры',
      command: 'команда',
      file: 'файл',
      'key=value': 'ключ=значение',
      language: 'язык',
      address: 'адрес',
      name: 'имя',
      type: 'тип',
      dump: 'выгрузка',
    },
    mistakes: {
      'commander.unknownCommand': (word) => `Команды «${word}» нет.`,
      'commander.unknownOption': (word) => `Параметра «${word}» нет.`,
      'commander.missingArgument': (word) => `Не хватает аргумента «${word}».`,
      'commander.excessArguments': () => 'Слов больше, чем нужно команде.',
      'commander.optionMissingArgument': (word) => `Параметру «${word}» нужно значение.`,
      'commander.invalidArgument': (word) => `Такого значения у параметра «${word}» быть не может.`,
    },
  },
  oldNode: (needed, found) =>
    `domovoy работает на Node ${needed} и новее, а здесь ${found}. \`npm start\` и \`npm run domovoy\` берут свой.`,
  notAName: (text) => `«${text}» — не доменное имя.`,
  check: {
    flag: '--set',
    sound: (file) =>
      file === undefined
        ? 'Файла настроек нет: действуют значения по умолчанию, с ними всё в порядке.'
        : `Настройки в порядке: ${file}`,
    problems: (count) => `В настройках ${ruCount(count, 'ошибка', 'ошибки', 'ошибок')}.`,
    opens: 'Дом всё равно откроется — без того, чего нет.',
  },
  serve: {
    open: (endpoints) => `Дом открыт: DNS на ${endpoints}.`,
    pages: (url) => `Как дела: ${url}`,
    tryNext: 'Попробуйте в другом окне:',
    blocked: 'для детей закрыто, имя для проверки',
    allowed: 'придёт ответ',
    closing: 'Дом закрывается.',
    failed: (reason) => `Дом не открывается: ${reason}`,
    hints: {
      EADDRINUSE: 'Там уже работает другая программа. Остановите её или выберите другой порт в "dns.listen".',
      EACCES:
        'Для портов ниже 1024 нужно разрешение: используйте службу systemd или выберите порт вроде 5300 в "dns.listen".',
      'EACCES mkdir':
        'Папку данных там создать нельзя. Укажите в "directories.data" свою папку или используйте службу systemd: она создаёт /var/lib/domovoy.',
      EADDRNOTAVAIL: 'У этой машины нет такого адреса. Посмотрите `ip address` и "dns.listen" в настройках.',
    },
  },
  compile: {
    source: (id, entries, known, dropped, added, gone) =>
      `${id}: ${ruCount(entries, 'запись', 'записи', 'записей')}` +
      (known > 0 ? `, из них уже известно: ${ruNumber(known)}` : '') +
      (dropped > 0 ? `, отброшено: ${ruNumber(dropped)}` : '') +
      (added + gone > 0 ? `; с прошлого каталога новых: ${ruNumber(added)}, исчезло: ${ruNumber(gone)}` : ''),
    waiting: 'Списки уже кто-то собирает; эта сборка начнётся, когда закончится та.',
    steps: { read: 'чтение списков', merge: 'сортировка', write: 'запись каталога' },
    unusable: (id, reason) => `${id}: не используется. ${reason}`,
    looksLike: (format) => `Похоже на формат "${format}": уберите "format" из настроек этого списка.`,
    drop: (reason, count) => `${reason} (${ruCount(count, 'раз', 'раза', 'раз')})`,
    line: (line, text) => `строка ${line}: ${text}`,
    total: (names, sources) =>
      `В каталоге ${ruCount(names, 'имя', 'имени', 'имён')} из ${ruCount(sources, 'списка', 'списков', 'списков')}.`,
    missing: (path) => `Файла ${path} нет.`,
    notDownloaded: 'Он ещё не скачан: это делает открытый дом.',
    unchanged: (serial) => `Каталог ${serial} собран из этих же списков и остаётся; другой соберёт \`--force\`.`,
    putBack: (putBack, inUse) =>
      `Каталог ${putBack} отменён, а списки всё те же: каталог ${inUse} остаётся, пока не изменится какой-нибудь список.\n` +
      'Чтобы всё-таки собрать их заново, добавьте `--force`.',
    nothing: 'Ни в одном списке нет пригодных имён: каталог остался прежним.',
    failed: (reason) => `Собрать списки не удалось: ${reason}`,
  },
  catalogue: {
    nothingBefore: 'Нет более раннего каталога, который можно вернуть. Новый собирает `domovoy compile`.',
    putBack: (from: number, to: number) =>
      `Каталог ${to} возвращён вместо каталога ${from}. Работающий дом возьмёт его через несколько секунд и оставит, пока не изменится какой-нибудь список.`,
  },
  why: {
    blocked: (name) => `Имя ${name} заблокировано.`,
    allowed: (name) => `Имя ${name} разрешено.`,
    because: {
      category: (title, list) => `Оно относится к категории «${title}» по списку ${list}.`,
      exception: (title, list) => `Список ${list} исключает его из категории «${title}».`,
      service: (title, list) => `Оно относится к сервису «${title}» по списку ${list}.`,
      registry: () => 'Этого требует закон.',
      essential: () => 'Без него дом не работает.',
      allow: () => 'Его разрешает правило семьи.',
      deny: () => 'Его запрещает правило семьи.',
      nothing: () => 'Ничто не говорит против него.',
    },
    listed: 'Что говорят списки:',
    unlisted: 'Ни в одном списке его нет.',
    scopes: {
      exact: (name) => name,
      subtree: (name) => `${name} и все имена под ним`,
      below: (name) => `все имена под ${name}`,
    },
    pattern: (regex) => `имена вида ${regex}`,
    not: (what) => `исключено: ${what}`,
    since: (name, day) => `${name}: в каталоге с ${day.toLocaleDateString('ru', { timeZone: 'UTC' })}`,
    kinds: {
      registry: () => 'запрещено по закону',
      essential: () => 'нужно самому дому',
      own: () => 'правило семьи',
      category: (title) => `категория «${title}»`,
      service: (title) => `сервис «${title}»`,
    },
    catalogue: (serial, created, names) =>
      `Каталог ${serial} от ${created.toLocaleString('ru')}, ${ruCount(names, 'имя', 'имени', 'имён')}.`,
    noCatalogue: 'Каталога ещё нет. Его соберёт `domovoy compile`; `domovoy serve` делает это сам.',
  },
  ask: {
    answer: (rcode, ms, server) => `${rcode} за ${ms.toFixed(1).replace('.', ',')} мс от ${server}`,
    rcodes: {
      NOERROR: 'ответ получен',
      NXDOMAIN: 'такого имени нет',
      SERVFAIL: 'ответ найти не удалось',
      REFUSED: 'сервер отказывается отвечать',
      FORMERR: 'сервер не понял вопроса',
      NOTIMP: 'сервер этого не умеет',
    },
    noRecords: 'записей этого типа нет',
    ede: (code, title, text) => `Причина ${code}${title === '' ? '' : ` (${title})`}${text === '' ? '' : `: ${text}`}`,
    edeTitles: {
      3: 'старый ответ: серверы молчат',
      14: 'ещё не готово',
      15: 'заблокировано правилом семьи',
      16: 'заблокировано по закону',
      17: 'закрыто фильтром по желанию семьи',
      18: 'не для этого адреса',
      19: 'старый ответ «такого имени нет»: серверы молчат',
      22: 'ни один сервер не отвечает',
      23: 'сбой сети',
    },
    notAServer: (text) => `«${text}» — не сервер. Напишите "192.168.1.2" или "192.168.1.2:5300".`,
    failures: {
      'not-a-name': ({ name }) => `«${name}» — не доменное имя.`,
      'not-a-type': ({ type }) => `Типа записи «${type}» нет. Напишите A, AAAA, HTTPS или TYPE65.`,
      silent: ({ server }) => `${server} не отвечает. Открыт ли дом? Его открывает \`domovoy serve\`.`,
      garbled: ({ server }) => `То, что отвечает ${server}, — не DNS.`,
    },
  },
  status: {
    well: 'Всё в порядке.',
    impaired: 'Дом работает не в полную силу:',
    reasons: {
      'resolver-down': 'на запросы никто не отвечает: ни один поток не работает',
      'journal-failing': 'журнал запросов не записывается; проверьте диск',
      'upstreams-silent': 'ни один вышестоящий сервер не отвечает; есть только то, что в памяти',
      'upstream-leads-back': 'вышестоящий сервер спрашивает сам этот дом: уберите его из "upstream.servers"',
      'lists-not-renewed':
        'список пропал или обрезан либо списки не удалось собрать; работает то, что было. `domovoy compile` скажет почему и поверит тому, что найдёт',
      'list-refused': 'пришёл список, которому нельзя верить, и он не используется; подробности ниже',
      'list-unusable': 'список с этого компьютера не годится; подробности ниже',
      'lists-stale': 'какой-то список давно или ни разу не удалось скачать, подробности ниже',
      'registry-missing': 'нет пригодного файла реестра: имена, запрещённые законом, не блокируются',
      'registry-refused':
        'новый файл реестра не годится или не сохраняется; действует последний исправный, подробности ниже',
      'registry-stale': 'файлу реестра больше 48 часов; он действует, но его пора обновить',
      'registry-ahead':
        'файл реестра датирован будущим, и не понять, не устарел ли он; проверьте часы здесь и у поставщика',
      'catalogue-missing': 'по категориям ничего не фильтруется: каталога нет',
    },
    compiling: (percent) => `списки собираются: ${percent} %`,
    uptime: (hours, minutes) => `открыт уже ${hours} ч ${minutes} мин`,
    resolvers: (up, restarts) =>
      `${ruCount(up, 'поток отвечает', 'потока отвечают', 'потоков отвечают')}, ` +
      ruCount(restarts, 'перезапуск', 'перезапуска', 'перезапусков'),
    queries: (total, blocked) =>
      `${ruCount(total, 'запрос', 'запроса', 'запросов')}, заблокировано: ${ruNumber(blocked)}`,
    upstream: (name, rtt) => `сервер ${name}: отвечает за ${Math.round(rtt)} мс`,
    upstreamUnasked: (name) => `сервер ${name}: его ещё не спрашивали`,
    upstreamFailed: (name) => `сервер ${name}: только что не ответил`,
    upstreamDown: (name) => `сервер ${name}: не отвечает`,
    upstreamLoop: (name) => `сервер ${name}: ведёт обратно к этому дому, его не спрашивают`,
    list: (id, good, why) => `список ${id}: обновлён последний раз ${good.toLocaleString('ru')}, он и работает. ${why}`,
    listUnusable: {
      'left-out': (id, why) => `список ${id}: не используется. ${why}`,
      kept: (id, why) => `список ${id}: не годится; работает то, что в нём было. ${why}`,
    },
    listFetched: (id) => `список ${id}: скачивается`,
    listNever: (id, since, why) =>
      `список ${id}: ещё ни разу не скачан; попытки идут с ${since.toLocaleString('ru')}. ${why}`,
    putBack: (serial) =>
      `Каталог ${serial} отменён; этот остаётся, пока не изменится какой-нибудь список. Новый соберёт \`domovoy compile --force\`.`,
    registry: (serial, created, entries) =>
      `файл реестра ${serial} от ${created.toLocaleString('ru')}, ${ruCount(entries, 'запись', 'записи', 'записей')}`,
    registryRefused: (why) => `файл реестра из настроек не принят: ${why}`,
    registryFaults: {
      missing: 'такого файла нет',
      unreadable: 'он не читается; проверьте права доступа и диск',
      'not-a-feed': 'это не файл реестра',
      'wrong-signature': 'он не подписан ключом из "registry.public_key"',
      malformed: 'он повреждён или нового вида',
      older: 'он старше того, который действует',
      'not-kept': 'его копия не записывается в папку данных; проверьте диск',
    },
    off: 'Адрес управления выключен ("admin.listen" пуст), спросить не у кого.',
    failed: (server, reason) => `${server} не отвечает (${reason}). Открыт ли дом? Его открывает \`domovoy serve\`.`,
  },
  registry: {
    missing: (option) => `Не хватает «${option} <файл>».`,
    noKey: 'Секретный ключ не читается. Его создаёт `domovoy registry keygen`.',
    keyIsThere: (file) => `Файл ${file} уже есть, а ключи не перезаписываются.`,
    secretKey: (file) => `Секретный ключ — в файле ${file}. Храните его и никому не показывайте.`,
    publicKey: (key) => `Открытый ключ для "registry.public_key": ${key}`,
    used: (count) => `Для DNS годятся записи реестра: ${ruNumber(count)}.`,
    malformed: (ids) => `их номера в реестре: ${ids}`,
    feed: (serial, created, entries) =>
      `Файл ${serial} от ${created.toLocaleString('ru')}, ${ruCount(entries, 'запись', 'записи', 'записей')}.`,
    shrunken: (entries, before) =>
      `В файле осталось бы ${ruNumber(entries)} из ${ruNumber(before)} записей; прежний остаётся. ` +
      'Если так и должно быть, укажите --smaller.',
    failed: (reason) => `Записать файл не удалось: ${reason}`,
  },
  healthcheck: {
    serving: 'работает',
    notServing: 'не работает: ни один поток не отвечает на запросы',
    failed: (reason) => `не работает: ${reason}`,
  },
};
