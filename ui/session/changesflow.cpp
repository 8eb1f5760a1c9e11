// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/changesflow.h"

#include "catalog/matrix/unreadreason.h"
#include "catalog/table/imagetablemodel.h"
#include "core/momenttext.h"
#include "memory/keeping.h"
#include "memory/looks.h"
#include "ui/changes/changesmark.h"
#include "ui/changes/changespage.h"
#include "ui/changes/changesview.h"
#include "ui/mainwindow.h"
#include "ui/query/regiontree.h"
#include "ui/session/memoryflow.h"
#include "ui/session/windowsession.h"
#include "ui/table/imagetableview.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/viewswitch.h"

#include <QAbstractButton>
#include <QAction>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

const QString fieldsKey = u"changes/mutedFields"_s;
const QString namesKey = u"changes/mutedNames"_s;
constexpr int gatherTime = 5; // ms, of each turn of the event loop

/// The memory may have taken its time a moment before.
QDateTime justNow()
{
    return QDateTime::currentDateTimeUtc().addSecs(-1);
}

/// For a command, what the window has kept since is the last by now.
Look sinceOf(const ChangesPage &page)
{
    Look since = page.since();
    if (const auto &report = page.model().report(); since == Look {} && report && report->sinceRun)
        since.run = report->sinceRun;
    return since;
}

ShownCommand commandOf(const ChangesPage &page, const QString &memoryPath)
{
    ShownCommand command = {.words = {u"changes"_s, u"--since"_s, lookWord(sinceOf(page))}};
    if (!page.muted().fields.isEmpty())
        command.words += {u"--mute"_s, page.muted().fields.join(u',')};
    if (!page.muted().namePatterns.isEmpty())
        command.words += {u"--mute-name"_s, page.muted().namePatterns.join(u',')};
    QStringList kinds;
    for (const ChangeAspect aspect : allChangeAspects()) {
        if (page.model().aspects().contains(aspect))
            kinds.append(aspectWord(aspect));
    }
    if (!kinds.isEmpty())
        command.words += {u"--kind"_s, kinds.join(u',')};
    command.words.append(u"--no-keep"_s);
    if (!memoryPath.isEmpty())
        command.words += {u"--memory"_s, QFileInfo(memoryPath).absoluteFilePath()};
    return command;
}

} // namespace

ChangesFlow::ChangesFlow(MainWindow &window, WindowSession &session, MemoryFlow &memory,
                         QSettings &settings)
    : m_window(window), m_session(session), m_memory(memory), m_settings(settings),
      m_page(new ChangesPage(window.model().narrowing())), m_action(new QAction(m_page))
{
    m_question.muted = {.fields = settings.value(fieldsKey).toStringList(),
                        .namePatterns = settings.value(namesKey).toStringList()};
    m_page->setMuted(m_question.muted);
    setUpView();
    connectPage();
    m_gatherTimer.setSingleShot(true);
    connect(&m_gatherTimer, &QTimer::timeout, this, &ChangesFlow::gather);
    connect(&memory, &MemoryFlow::begun, this, &ChangesFlow::connectMemory);
    connect(&memory, &MemoryFlow::forgotten, this, [this] {
        dropReport();
        compareAgain();
    });
    connect(&memory, &MemoryFlow::ending, this, [this] {
        forget();
        m_comparison.reset();
        m_page->setRemembering(false);
    });
    const ImageCatalog &catalog = window.catalog();
    connect(&catalog, &ImageCatalog::cleared, this, &ChangesFlow::forget);
    connect(&catalog, &ImageCatalog::summaryChanged, this, &ChangesFlow::takeSummary);
}

ChangesFlow::~ChangesFlow() = default;

void ChangesFlow::connectMemory()
{
    m_comparison = std::make_unique<Comparison>(*m_memory.memory(), m_session.session()->source(),
                                                *m_memory.accounts());
    connect(m_comparison.get(), &Comparison::finished, this, &ChangesFlow::take);
    m_page->setRemembering(true);
    // It may be switched on when all is loaded.
    if (!m_window.catalog().summary().loading)
        compareAgain();
}

void ChangesFlow::setUpView()
{
    m_action->setObjectName(u"changesAction"_s);
    m_action->setShortcut(Qt::CTRL | Qt::Key_3);
    m_action->setProperty("narrowIcon", u"view-changes"_s); // see ToolBarFit
    m_action->setToolTip(tr("What is new, gone or another than it was"));
    ChangesPage *page = m_page; // which lives as long as the view, and longer than this
    const auto counts = [page] {
        const ChangesModel &model = page->model();
        return ViewSwitch::Counts {.shown = model.rowCount(), .all = model.entries().size()};
    };
    m_window.views().addView({.action = m_action,
                              .page = page,
                              .currentImage = [page] { return page->currentImage(); },
                              .currentRemark = [page] { return page->currentRemark(); },
                              .exportRows = [page] { page->exportRows(); },
                              .counts = counts,
                              .command =
                                      [page, memoryPath = m_memory.namedPath()] {
                                          return commandOf(*page, memoryPath);
                                      }});
    show(std::nullopt, {});
}

void ChangesFlow::connectPage()
{
    ViewSwitch &views = m_window.views();
    connect(&m_page->view(), &ChangesView::currentRowChanged, &views, &ViewSwitch::showDetails);
    connect(&m_page->view(), &QAbstractItemView::activated, &views, &ViewSwitch::openDetails);
    connect(&m_page->model(), &ChangesModel::rowsChanged, &views, &ViewSwitch::countsChanged);
    connect(m_page, &ChangesPage::copied, &m_window, &MainWindow::showCopied);
    connect(m_page, &ChangesPage::narrowed, &m_window, &MainWindow::showCopied);
    connect(m_page, &ChangesPage::failed, &views, &ViewSwitch::showFailure);
    connect(m_page, &ChangesPage::loadAllRequested, this,
            [this] { m_window.findChild<QAction *>(u"loadAllAction"_s)->trigger(); });
    connect(m_page, &ChangesPage::mutedChosen, this, &ChangesFlow::setMuted);
    connect(m_page, &ChangesPage::sinceChosen, this, &ChangesFlow::setSince);
}

/// What changed since another time is not to stand beside this one while the service is asked for
/// what is lacking.
void ChangesFlow::setSince(const Look &since)
{
    m_question.since = since;
    m_page->setSince(since);
    m_page->dropReport();
    showCounts();
    compareAgain();
}

void ChangesFlow::setMuted(const MutedChanges &muted)
{
    m_settings.setValue(fieldsKey, muted.fields);
    m_settings.setValue(namesKey, muted.namePatterns);
    m_question.muted = muted;
    m_page->setMuted(muted);
    compareAgain();
}

void ChangesFlow::takeSummary()
{
    const CatalogSummary summary = m_window.catalog().summary();
    m_page->setCanLoad(summary.hasMore);
    if (summary.loading) {
        if (!std::exchange(m_isLoading, true)) {
            m_began = justNow();
            stop();
        }
    } else if (std::exchange(m_isLoading, false)) {
        begin();
    }
}

/// Images are taken from the store some at a time: for all of them the window would be still.
void ChangesFlow::begin()
{
    if (!m_comparison)
        return;
    stop();
    m_gathered.clear();
    m_question.began = m_began;
    m_question.showsProfiles = showsProfiles(m_window.catalog().query().places);
    m_question.unread.clear();
    for (const PlaceStatus &status : m_window.catalog().places()) {
        if (isReadWhole(status)) {
            m_gathered[status.place]; // also where there is none
            continue;
        }
        const UnreadReason reason = unreadReason(status);
        m_question.unread.append(
                {.place = status.place, .reason = reason.code, .words = reason.message});
    }
    m_nextNumber = 0;
    m_gatherTimer.start();
}

void ChangesFlow::gather()
{
    const ImageStore &store = m_window.catalog().store();
    const QDeadlineTimer deadline(gatherTime);
    while (m_nextNumber < store.numberEnd() && !deadline.hasExpired()) {
        const auto number = ImageNumber(m_nextNumber++);
        if (!store.contains(number))
            continue;
        const Image image = store.at(number);
        const auto gathered = m_gathered.find(image.place);
        if (gathered == m_gathered.end())
            continue;
        gathered->append(comparable(image));
        // It is kept with a time of its search: what is compared is not to be its own past.
        const QDateTime read = store.originOf(number).readTime;
        if (read.isValid() && read < m_question.began)
            m_question.began = std::min(read, m_searched);
    }
    if (m_nextNumber < store.numberEnd())
        return m_gatherTimer.start();
    m_question.places.clear();
    for (const auto &[place, images] : m_gathered.asKeyValueRange()) {
        KeptPlace kept = m_memory.remembering()->keptPlace(place);
        kept.uin = m_memory.remembering()->readAs(place);
        m_question.places.append({.place = place,
                                  .kept = kept,
                                  .images = images,
                                  .isConditional = isConditional(m_window.catalog().query())});
    }
    m_gathered.clear();
    m_comparison->start(m_question);
    m_question.places.clear();
}

void ChangesFlow::stop()
{
    m_gatherTimer.stop();
    if (m_comparison)
        m_comparison->stop();
}

void ChangesFlow::forget()
{
    m_searched = justNow();
    m_isLoading = false;
    dropReport();
}

void ChangesFlow::dropReport()
{
    stop();
    if (m_question.since.run) { // of runs that the next query may not have
        m_question.since = {};
        m_page->setSince({});
    }
    show(std::nullopt, {});
}

void ChangesFlow::compareAgain()
{
    if (!m_isLoading && !m_window.catalog().places().isEmpty())
        begin();
}

void ChangesFlow::take(const ComparisonAnswer &answer)
{
    show(answer.report, answer.runs);
    if (!m_isAnnounced && m_question.since == Look {} && !m_page->model().entries().isEmpty())
        announce();
}

void ChangesFlow::show(const std::optional<ChangesReport> &report, const QList<KeptRun> &runs)
{
    m_page->setReport(report, runs);
    showCounts();
}

void ChangesFlow::showCounts()
{
    const qsizetype count = m_page->model().entries().size();
    //: A view of the images: what changed since an earlier time.
    m_action->setText(count == 0 ? tr("Chan&ges")
                                 //: The same; %1 is how many changes there are.
                                 : tr("Chan&ges %1").arg(QLocale().toString(count)));
    showMarks();
}

/// In the rows of the table, and beside the regions.
void ChangesFlow::showMarks()
{
    RowMarks marks;
    QHash<QString, int> counts;
    const QString since = m_page->sinceText();
    for (const ChangesEntry &entry : m_page->model().entries()) {
        const ChangeAspect aspect = entry.aspects.constFirst();
        for (qsizetype index = 0; index < entry.places.size(); ++index) {
            ++counts[entry.places[index].region];
            if (aspect != ChangeAspect::Gone) {
                //: Of an image; %1 is "Rebuilt", %2 "10:21 yesterday".
                marks[entry.places[index]].insert(
                        entry.change.image.imageId,
                        {.sign = aspectIconName(aspect),
                         .words = tr("%1 since %2").arg(aspectName(aspect), since)});
            }
        }
    }
    auto *view = m_window.findChild<ImageTableView *>();
    qobject_cast<ImageTableModel *>(view->model())->setMarks(marks);
    m_window.findChild<RegionTree *>()->setChangeCounts(counts);
}

void ChangesFlow::announce()
{
    m_isAnnounced = true;
    if (m_action->isChecked())
        return; // they are in sight
    MessageBar &bar = m_window.noticeBar();
    const ChangesSentence sentence = m_page->sentence();
    //: Before "3 new, 1 gone in 17 regions since 10:21 yesterday".
    bar.showMessage(MessageBar::Kind::Information, tr("Changed since last time:"),
                    sentence.whole());
    bar.setMostLines(1);
    QAbstractButton *button = bar.addButton(tr("Show Changes"));
    connect(button, &QAbstractButton::clicked, m_action, &QAction::trigger);
    // They are in sight then, however they came there. The button goes with the message.
    connect(m_action, &QAction::toggled, button, [&bar](bool isShown) {
        if (isShown)
            bar.hide();
    });
    bar.addCloseButton();
    bar.closeWhenOld();
}
