// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinnedfixture.h"

#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"

#include "ui/pinned/pinneddialog.h"
#include "ui/pinned/pinnedmodel.h"
#include "ui/pinned/watchshelf.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDir>
#include <QFile>
#include <QInputDialog>
#include <QMenu>
#include <QPointer>
#include <QTableView>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// Lists of files that are checked at each start, on the demo cloud.
class WatchFlowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void countsWhatIsWrong();
    void theNumberStaysWithoutWords();
    void whatIsNotKnownIsNotFine();
    void opensTheListThatIsNotKnown();
    void opensTheWorstList();
    void itsMenuTellsWhatIsWrong();
    void keepsRenamesAndForgets();
    void knowsARenamedListAtOnce();
    void knowsAListThatCannotBeRenamed();
    void takesNoNameThatAnotherHas();

private:
    /// Starts with these lists.
    void start(const QList<WatchedList> &lists);
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const
    {
        return m_fixture->write(name, text);
    }
    [[nodiscard]] QAction *button() const;
    [[nodiscard]] bool waitForButton(const QString &text) const
    {
        return waitFor(text, [&] { return button() && button()->text() == text; });
    }
    [[nodiscard]] PinnedDialog *dialog() const { return m_fixture->dialog(); }
    [[nodiscard]] bool waitForRows(int count) const { return m_fixture->waitForRows(count); }
    [[nodiscard]] QAbstractButton *listsButton() const
    {
        return findNamed<QAbstractButton>(*dialog(), u"Watched Lists"_s);
    }
    /// The menu of that, as it is when it opens.
    [[nodiscard]] QMenu *menu() const
    {
        emit dialog()->watchMenu().aboutToShow();
        return &dialog()->watchMenu();
    }
    /// Answers the question for a name.
    void answer(const QString &name) const;
    [[nodiscard]] QList<WatchedList> kept() const;

    std::unique_ptr<PinnedFixture> m_fixture;
    /// Of two wrong ids, of one that may be in the region that refuses, and of one that is right.
    WatchedList m_wrong, m_unknown, m_fine;
};

void WatchFlowTest::init()
{
    m_fixture = std::make_unique<PinnedFixture>();
    QVERIFY(m_fixture->windowFixture().show());
    m_wrong = {.name = u"infra"_s,
               .paths = {write(u"main.tf"_s, "region = \"ap-tokyo\"\nimage = \"img-alv8z635\"\n"
                                             "other = \"img-00000000\"\n")}};
    m_unknown = {.name = u"docs"_s, .paths = {write(u"docs.tf"_s, "a = \"img-00000000\"\n")}};
    m_fine = {.name = u"k8s"_s, .paths = {write(u"pool.tf"_s, "a = \"img-p7q626yd\"\n")}};
}

void WatchFlowTest::cleanup()
{
    m_fixture.reset();
}

void WatchFlowTest::start(const QList<WatchedList> &lists)
{
    WatchShelf shelf(m_fixture->watchPath());
    for (const WatchedList &list : lists)
        QVERIFY(shelf.keep(list));
    m_fixture->startFlow();
}

QAction *WatchFlowTest::button() const
{
    for (QAction *action : m_fixture->windowFixture().child<QToolBar>(u"toolBar"_s)->actions()) {
        if (action->isVisible() && action->text().startsWith("Pinned"_L1))
            return action;
    }
    return nullptr;
}

void WatchFlowTest::answer(const QString &name) const
{
    QPointer<QInputDialog> ask = dialog()->findChild<QInputDialog *>();
    QVERIFY(ask);
    ask->setTextValue(name);
    ask->accept();
    QVERIFY(waitFor(u"the question to go"_s, [&ask] { return ask.isNull(); }));
}

QList<WatchedList> WatchFlowTest::kept() const
{
    WatchShelf shelf(m_fixture->watchPath());
    return shelf.load() ? shelf.lists() : QList<WatchedList>();
}

void WatchFlowTest::countsWhatIsWrong()
{
    start({});
    QVERIFY(!button());
    m_fixture->stopFlow();
    start({m_wrong});
    QVERIFY(waitForButton(u"Pinned IDs"_s));
    QVERIFY(m_fixture->open());
    QVERIFY(waitForButton(u"Pinned IDs: 2"_s));
    button()->trigger();
    QVERIFY(waitForRows(2));
}

/// A tool bar without room for words has icons.
void WatchFlowTest::theNumberStaysWithoutWords()
{
    start({m_wrong});
    QVERIFY(m_fixture->open());
    QVERIFY(waitForButton(u"Pinned IDs: 2"_s));
    const auto *bar = m_fixture->windowFixture().child<QToolBar>(u"toolBar"_s);
    auto *shown = qobject_cast<QToolButton *>(bar->widgetForAction(button()));
    const auto isBesideIcon = [shown] {
        return shown->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
    };
    m_fixture->window().resize(960, 600);
    QVERIFY(waitFor(u"the number alone"_s, [&] { return shown->text() == "2"_L1; }));
    const auto heard = [shown] {
        return QAccessible::queryAccessibleInterface(shown)->text(QAccessible::Name);
    };
    QCOMPARE(heard(), u"Pinned IDs: 2"_s);
    QCOMPARE(bar->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QVERIFY(isBesideIcon());
    m_fixture->window().resize(1900, 600);
    QVERIFY(waitFor(u"words"_s, [&] { return shown->text() == "Pinned IDs: 2"_L1; }));
    QVERIFY(isBesideIcon());
    QCOMPARE(heard(), u"Pinned IDs: 2"_s);
}

/// A number of none would say that nothing is wrong.
void WatchFlowTest::whatIsNotKnownIsNotFine()
{
    start({{.name = u"gone"_s, .paths = {m_fixture->filePath(u"gone.tf"_s)}}, m_wrong});
    QVERIFY(m_fixture->open());
    QVERIFY(waitForButton(u"Pinned IDs: 2"_s));
    QVERIFY(waitFor(u"both lists"_s, [this] {
        return button()->toolTip().endsWith("of which not all could be checked"_L1);
    }));
    m_fixture->stopFlow();
    QVERIFY(QFile::remove(m_fixture->watchPath()));
    start({m_unknown});
    QVERIFY(waitForButton(u"Pinned IDs"_s));
    m_fixture->session().open({.isDemo = true});
    QVERIFY(waitForButton(u"Pinned IDs: ?"_s));
}

void WatchFlowTest::opensTheListThatIsNotKnown()
{
    start({m_fine, m_unknown});
    QVERIFY(m_fixture->open());
    QVERIFY(waitForButton(u"Pinned IDs: ?"_s));
    button()->trigger();
    QVERIFY(waitForRows(1));
    QCOMPARE(dialog()->findChild<QTableView *>()->model()->index(0, PinnedModel::Id).data(),
             u"img-00000000"_s);
}

void WatchFlowTest::opensTheWorstList()
{
    const WatchedList one = {.name = u"one"_s,
                             .paths = {write(u"one.tf"_s, "region = \"ap-tokyo\"\n"
                                                          "other = \"img-00000000\"\n")}};
    start({one, m_wrong});
    QVERIFY(m_fixture->open());
    QVERIFY(waitForButton(u"Pinned IDs: 3"_s));
    button()->trigger();
    QVERIFY(waitForRows(2));
}

void WatchFlowTest::itsMenuTellsWhatIsWrong()
{
    const WatchedList both = {.name = u"a && b"_s, .paths = m_wrong.paths + m_unknown.paths};
    start({m_wrong, m_unknown, m_fine, both});
    QVERIFY(m_fixture->open());
    QVERIFY(waitForButton(u"Pinned IDs: 4"_s));
    m_fixture->flow().open();
    const QStringList told = {u"infra: 2 wrong"_s, u"docs: not all is known"_s, u"k8s"_s,
                              u"a && b: 2 wrong, and not all is known"_s};
    QVERIFY(waitFor(u"all four"_s, [&] { return entryTexts(*menu()).mid(1, 4) == told; }));
}

void WatchFlowTest::keepsRenamesAndForgets()
{
    start({});
    QVERIFY(m_fixture->open());
    m_fixture->flow().check(m_wrong.paths);
    QVERIFY(waitForRows(2));
    QVERIFY(clickEntries(*listsButton(), {u"Watch These Files…"_s}));
    answer(u" infra "_s);
    QCOMPARE(kept(), QList {m_wrong});
    QVERIFY(waitForButton(u"Pinned IDs: 2"_s));
    QVERIFY(clickEntries(*listsButton(), {u"Rename"_s, u"infra"_s}));
    answer(u"prod"_s);
    QCOMPARE(kept(), QList({WatchedList {.name = u"prod"_s, .paths = m_wrong.paths}}));
    QVERIFY(waitFor(u"its verdicts"_s,
                    [this] { return entryTexts(*menu()).contains(u"prod: 2 wrong"_s); }));
    QCOMPARE(button()->text(), u"Pinned IDs: 2"_s); // and not twice
    QVERIFY(clickEntries(*listsButton(), {u"Forget"_s, u"prod"_s}));
    QVERIFY(kept().isEmpty());
    QVERIFY(!button());
}

/// It is checked again; until then what was found is not forgotten.
void WatchFlowTest::knowsARenamedListAtOnce()
{
    start({m_wrong});
    QVERIFY(m_fixture->open());
    QVERIFY(waitForButton(u"Pinned IDs: 2"_s));
    m_fixture->flow().check(m_wrong.paths);
    QVERIFY(waitForRows(2));
    QVERIFY(clickEntries(*listsButton(), {u"Rename"_s, u"infra"_s}));
    auto *ask = dialog()->findChild<QInputDialog *>();
    ask->setTextValue(u"prod"_s);
    ask->accept();
    QVERIFY(entryTexts(*menu()).contains(u"prod: 2 wrong"_s));
    QCOMPARE(button()->text(), u"Pinned IDs: 2"_s);
}

void WatchFlowTest::knowsAListThatCannotBeRenamed()
{
    start({m_wrong});
    QVERIFY(m_fixture->open());
    QVERIFY(waitForButton(u"Pinned IDs: 2"_s));
    m_fixture->flow().check(m_wrong.paths);
    QVERIFY(waitForRows(2));
    QVERIFY(clickEntries(*listsButton(), {u"Rename"_s, u"infra"_s}));
    // Where a folder is, no file can be written.
    const QString path = m_fixture->watchPath();
    QVERIFY(QFile::remove(path) && QDir().mkdir(path));
    auto *ask = dialog()->findChild<QInputDialog *>();
    ask->setTextValue(u"prod"_s);
    ask->accept();
    QVERIFY(entryTexts(*menu()).contains(u"infra: 2 wrong"_s));
    QCOMPARE(button()->text(), u"Pinned IDs: 2"_s);
}

/// Two projects have a main.tf; a list is not lost for the name that the other had.
void WatchFlowTest::takesNoNameThatAnotherHas()
{
    const WatchedList other = {.name = u"main.tf"_s, .paths = m_fine.paths};
    start({other, m_unknown});
    QVERIFY(m_fixture->open());
    m_fixture->flow().check(m_wrong.paths);
    QVERIFY(waitForRows(2));
    QVERIFY(clickEntries(*listsButton(), {u"Watch These Files…"_s}));
    QCOMPARE(dialog()->findChild<QInputDialog *>()->textValue(), u"main.tf 2"_s);
    answer(u"main.tf 2"_s);
    QCOMPARE(kept().size(), 3);
    QVERIFY(clickEntries(*listsButton(), {u"Rename"_s, u"docs"_s}));
    answer(u"main.tf"_s);
    QVERIFY(dialog()->findChild<QInputDialog *>()->labelText().startsWith(
            "Another list has this name."_L1));
    answer(u"main.tf 3"_s);
    QCOMPARE(kept().at(0), other);
    QCOMPARE(kept().at(1).name, u"main.tf 3"_s);
}

QTEST_MAIN(WatchFlowTest)
#include "tst_watchflow.moc"
