// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exampleprofiles.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/firststart.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;

class FirstStartTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_first.reset(); }
    void showsWhatWasFound();
    void saysWhatIsWrong();
    void itsButtonsDoWhatTheySay();
    void tellsScreenReadersWhatAButtonUses();
    void saysWhatToDoWhereNothingWasFound();
    void aRoleThatNobodyAskedForIsAnotherWay();
    void oneButtonIsTheFirstToPress_data();
    void oneButtonIsTheFirstToPress();
    void theKeyboardGoesFromTopToBottom();
    void theKeyboardStaysOnItsButton();
    void staysAsItIsWhenNothingChanged();
    void showsTextsAsTheyAre();
    void scrollsToTheButtonWithTheKeyboard();

private:
    void setFound(const QList<Profile> &profiles, const QString &lookedAt = {})
    {
        m_first->setFound(profiles, lookedAt, m_now);
    }
    [[nodiscard]] bool show();
    [[nodiscard]] QString focused() const
    {
        const QWidget *focus = m_first->focusWidget();
        return focus ? spokenName(*focus) : QString();
    }

    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    std::unique_ptr<FirstStart> m_first;
};

void FirstStartTest::init()
{
    m_first = std::make_unique<FirstStart>();
    m_first->resize(900, 900);
}

bool FirstStartTest::show()
{
    m_first->show();
    return activate(*m_first);
}

void FirstStartTest::showsWhatWasFound()
{
    setFound({readyProfile(), endingProfile(m_now)});
    QVERIFY(show());
    const QStringList texts = visibleText(*m_first).split(u'\n');
    QCOMPARE(texts.first(), u"2 accounts were found on this computer"_s);
    QCOMPARE(texts.sliced(2),
             QStringList({u"sdk:default"_s, u"SDK file · AKID…MPLE · ready"_s, u"tccli:default"_s,
                          u"tccli · AKID…x7Qe · 100012345678 · Seoul · expires in 40 min"_s}));
    QCOMPARE(spokenName(*m_first), texts.first());
}

void FirstStartTest::saysWhatIsWrong()
{
    setFound({expiredProfile(), incompleteProfile()});
    QVERIFY(show());
    QVERIFY(visibleText(*m_first).contains(expiredProfile().message));
    QVERIFY(visibleText(*m_first).contains(u"tccli · expired"_s));
    QVERIFY(visibleText(*m_first).contains(incompleteProfile().message));
    // What cannot be used has no button to use it.
    QVERIFY(!findNamed(*m_first, u"Use tccli:prod"_s));
    QVERIFY(!findNamed(*m_first, u"Use app:Audit"_s));
    QVERIFY(!findNamed(*m_first, u"Sign in again to app:Audit"_s));
}

void FirstStartTest::itsButtonsDoWhatTheySay()
{
    setFound(exampleProfiles(m_now));
    QSignalSpy chosen(m_first.get(), &FirstStart::profilesChosen);
    QSignalSpy signIn(m_first.get(), &FirstStart::signInRequested);
    QSignalSpy added(m_first.get(), &FirstStart::newRequested);
    QSignalSpy key(m_first.get(), &FirstStart::keyRequested);
    QSignalSpy demo(m_first.get(), &FirstStart::demoRequested);
    QVERIFY(show());
    QVERIFY(clickNamed(*m_first, u"Use tccli:default"_s));
    QCOMPARE(chosen.takeFirst(), QVariantList({QStringList {u"tccli:default"_s}}));
    QVERIFY(clickNamed(*m_first, u"Use the role of this machine"_s));
    QCOMPARE(chosen.takeFirst(), QVariantList({QStringList {u"role"_s}}));
    QVERIFY(clickNamed(*m_first, u"Sign in again to tccli:prod"_s));
    QCOMPARE(signIn, QList<QVariantList>({{u"tccli:prod"_s}}));
    QVERIFY(clickNamed(*m_first, u"Enter the key of app:Audit"_s));
    QCOMPARE(key, QList<QVariantList>({{u"app:Audit"_s}}));
    QVERIFY(clickNamed(*m_first, u"Enter an API key…"_s));
    QVERIFY(clickNamed(*m_first, u"Try the demo"_s));
    QCOMPARE(added.count(), 1);
    QCOMPARE(demo.count(), 1);
}

void FirstStartTest::tellsScreenReadersWhatAButtonUses()
{
    setFound({readyProfile()});
    QVERIFY(show());
    QWidget *button = findNamed(*m_first, u"Use sdk:default"_s);
    QVERIFY(button);
    QCOMPARE(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Description),
             u"SDK file, AKID…MPLE, ready"_s);
}

void FirstStartTest::saysWhatToDoWhereNothingWasFound()
{
    setFound({}, u"Looked at: the file /home/a/credentials."_s);
    QVERIFY(show());
    const QString text = visibleText(*m_first);
    QVERIFY(text.startsWith(u"No account was found on this computer"_s));
    QCOMPARE(text.count(u'•'), 3);
    QVERIFY(text.contains(u"tccli auth login"_s));
    QVERIFY(text.contains(u"TENCENTCLOUD_SECRET_ID"_s));
    QVERIFY(text.endsWith(u"Looked at: the file /home/a/credentials."_s));
    QVERIFY(canClick(*m_first, u"Enter an API key…"_s));
    QVERIFY(canClick(*m_first, u"Try the demo"_s));
    QVERIFY(!canClick(*m_first, u"Use the role of this machine"_s));
}

void FirstStartTest::aRoleThatNobodyAskedForIsAnotherWay()
{
    setFound({roleProfile()});
    QVERIFY(show());
    QVERIFY(visibleText(*m_first).startsWith(u"No account was found"_s));
    QVERIFY(canClick(*m_first, u"Use the role of this machine"_s));

    Profile role = roleProfile();
    role.state = Profile::State::Ready;
    setFound({role});
    QVERIFY(visibleText(*m_first).startsWith(u"1 accounts were found"_s)); // without a translation
    QVERIFY(canClick(*m_first, u"Use role"_s));
    QVERIFY(!canClick(*m_first, u"Use the role of this machine"_s));
}

void FirstStartTest::oneButtonIsTheFirstToPress_data()
{
    QTest::addColumn<QList<Profile>>("profiles");
    QTest::addColumn<QStringList>("primary");

    QTest::newRow("the first that can be used")
            << QList {expiredProfile(), readyProfile(), endingProfile(m_now)}
            << QStringList {u"Use sdk:default"_s};
    QTest::newRow("nothing found") << QList<Profile>() << QStringList {u"Enter an API key…"_s};
    QTest::newRow("nothing to be used") << QList {expiredProfile()} << QStringList();
}

void FirstStartTest::oneButtonIsTheFirstToPress()
{
    QFETCH(QList<Profile>, profiles);
    QFETCH(QStringList, primary);
    setFound(profiles);
    QVERIFY(show());
    QStringList names;
    for (const auto *button : m_first->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->property("primary").toBool())
            names.append(spokenName(*button));
    }
    QCOMPARE(names, primary);
}

void FirstStartTest::theKeyboardGoesFromTopToBottom()
{
    QWidget window;
    QVBoxLayout layout(&window);
    const auto addEdit = [&layout](const QString &name) {
        auto *edit = new QLineEdit;
        edit->setAccessibleName(name);
        layout.addWidget(edit);
        return edit;
    };
    QLineEdit *above = addEdit(u"Above"_s);
    auto *first = new FirstStart;
    layout.addWidget(first);
    addEdit(u"Below"_s);
    first->setFound({}, {}, m_now);
    window.show();
    QVERIFY(activate(window));
    for (int times = 0; times < 2; ++times) {
        first->setFound(times == 0 ? exampleProfiles(m_now)
                                   : exampleProfiles(m_now).mid(1, 4) + QList {readyProfile()},
                        {}, m_now);
        above->setFocus();
        QStringList names;
        for (int i = 0; i < 9; ++i) {
            QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
            names.append(spokenName(*window.focusWidget()));
        }
        QStringList expected = {u"Use tccli:default"_s, u"Sign in again to tccli:prod"_s,
                                u"Enter the key of app:Audit"_s};
        expected.insert(times == 0 ? 0 : 3, u"Use sdk:default"_s);
        expected += {u"Enter an API key…"_s, u"Try the demo"_s, u"Use the role of this machine"_s,
                     u"Below"_s, u"Above"_s};
        QCOMPARE(names, expected);
    }
}

void FirstStartTest::theKeyboardStaysOnItsButton()
{
    setFound({readyProfile(), endingProfile(m_now)});
    QVERIFY(show());
    findNamed(*m_first, u"Use tccli:default"_s)->setFocus();
    setFound({expiredProfile(), endingProfile(m_now)});
    QCOMPARE(focused(), u"Use tccli:default"_s);
    // It is gone; the first thing to do comes next.
    setFound({expiredProfile()});
    QCOMPARE(focused(), u"Sign in again to tccli:prod"_s);
    findNamed(*m_first, u"Try the demo"_s)->setFocus();
    setFound({readyProfile()});
    QCOMPARE(focused(), u"Try the demo"_s);
}

void FirstStartTest::staysAsItIsWhenNothingChanged()
{
    setFound({readyProfile()});
    QVERIFY(show());
    const QPointer<QWidget> button = findNamed(*m_first, u"Use sdk:default"_s);
    setFound({readyProfile()});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(findNamed(*m_first, u"Use sdk:default"_s), button.data());
}

void FirstStartTest::showsTextsAsTheyAre()
{
    Profile profile = expiredProfile();
    profile.name = u"tccli:<b>a&b</b>"_s;
    profile.message = u"<i>gone</i>"_s;
    setFound({profile}, u"<u>places</u>"_s);
    QVERIFY(show());
    QVERIFY(visibleText(*m_first).contains(profile.name));
    QVERIFY(visibleText(*m_first).contains(profile.message));
    QVERIFY(findNamed(*m_first, u"Sign in again to tccli:<b>a&b</b>"_s));
    setFound({}, u"<u>places</u>"_s);
    QVERIFY(visibleText(*m_first).contains(u"<u>places</u>"_s));
    for (const QLabel *label : m_first->findChildren<QLabel *>())
        QVERIFY(!label->pixmap().isNull() || label->textFormat() == Qt::PlainText);
}

void FirstStartTest::scrollsToTheButtonWithTheKeyboard()
{
    QList<Profile> profiles;
    for (int i = 0; i < 20; ++i) {
        profiles.append(readyProfile());
        profiles.last().name = u"sdk:%1"_s.arg(i);
    }
    setFound(profiles);
    m_first->resize(700, 300);
    QVERIFY(show());
    QWidget *demo = findNamed(*m_first, u"Try the demo"_s);
    QVERIFY(demo->visibleRegion().isEmpty());
    demo->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE_WITH_TIMEOUT(demo->visibleRegion(), QRegion(demo->rect()), longestWait);
}

QTEST_MAIN(FirstStartTest)
#include "tst_firststart.moc"
