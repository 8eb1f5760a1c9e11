// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/settings/profiledialog.h"

#include "support/waiting.h"
#include "support/widgets.h"

#include "ui/style/appstyle.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

using Purpose = ProfileDialog::Purpose;

class ProfileDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void makesAKeyByTheKeyboardAlone();
    void makesAProgram();
    void putsARoleOnTopOfAnother();
    void saysThatTheOtherIsGone();
    void saysAtTheFieldWhatIsWrong();
    void fieldsStayInTheirPlaces();
    void hidesSecretsUntilTheyAreToBeShown();
    void cutsBlanksOffWhatIsPasted();
    void offersTheKeyringAndTheSession();
    void changesAProfileWithoutItsKey();
    void beginsAtTheKeyThatIsMissing();
    void unfoldsMore();
    void comesBack_data();
    void comesBack();
    void aRoleHasFieldsOfItsOwn();
    void escapeAndCancelLeaveNothing();

private:
    void open(Purpose purpose, const ProfileDraft &draft = {},
              const ProfileDraftContext &context = {});
    [[nodiscard]] QLineEdit &edit(const QString &name) const
    {
        return *findNamed<QLineEdit>(*m_dialog, name);
    }
    void type(const QString &name, const QString &text);
    /// What a screen reader says of a field beside its name.
    [[nodiscard]] QString noteOf(const QString &name) const
    {
        return findNamed(*m_dialog, name)->accessibleDescription();
    }

    std::unique_ptr<ProfileDialog> m_dialog;
};

void ProfileDialogTest::initTestCase()
{
    QApplication::setStyle(new AppStyle); // the application owns it
}

void ProfileDialogTest::cleanup()
{
    m_dialog.reset();
}

void ProfileDialogTest::open(Purpose purpose, const ProfileDraft &draft,
                             const ProfileDraftContext &context)
{
    m_dialog = std::make_unique<ProfileDialog>(purpose, draft, context, nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
    QVERIFY(activate(*m_dialog));
}

void ProfileDialogTest::type(const QString &name, const QString &text)
{
    edit(name).setFocus();
    edit(name).selectAll();
    QTest::keyClicks(&edit(name), text);
}

void ProfileDialogTest::makesAKeyByTheKeyboardAlone()
{
    open(Purpose::New);
    const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    const auto write = [this](const QString &text) {
        QTest::keyClicks(m_dialog->focusWidget(), text);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    };
    QVERIFY(edit(u"Name"_s).hasFocus());
    write(u"work"_s);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab); // past the kind
    write(u"AKIDexample"_s);
    write(u"secret"_s);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(m_dialog->draft(),
             ProfileDraft(
                     {.name = u"work"_s, .secretId = u"AKIDexample"_s, .secretKey = u"secret"_s}));
}

void ProfileDialogTest::makesAProgram()
{
    open(Purpose::New);
    type(u"Name"_s, u"vault"_s);
    QVERIFY(clickNamed(*m_dialog, u"Program that prints a credential"_s));
    QVERIFY(!findNamed(*m_dialog, u"Secret key"_s));
    for (const QString &member : {u"SecretId"_s, u"SecretKey"_s, u"Token"_s, u"Expiration"_s})
        QVERIFY2(noteOf(u"Program"_s).contains(member), qPrintable(member));
    type(u"Program"_s, u"/usr/bin/vault"_s);
    auto *arguments = findNamed<QPlainTextEdit>(*m_dialog, u"Arguments"_s);
    arguments->setPlainText(u"read\n\n--path=a b\n\n"_s);
    QVERIFY(canClick(*m_dialog, u"Add"_s));
    QCOMPARE(m_dialog->draft(),
             ProfileDraft({.name = u"vault"_s,
                           .kind = ProfileDraft::Kind::Command,
                           .command = {u"/usr/bin/vault"_s, u"read"_s, u""_s, u"--path=a b"_s}}));
}

void ProfileDialogTest::putsARoleOnTopOfAnother()
{
    open(Purpose::New, {}, {.bases = {u"sdk:default"_s, u"role"_s}});
    type(u"Name"_s, u"audit"_s);
    QVERIFY(clickNamed(*m_dialog, u"Based on another account, with a role on top"_s));
    QVERIFY(!findNamed(*m_dialog, u"Secret key"_s));
    auto *which = findNamed<QComboBox>(*m_dialog, u"sdk:default"_s); // by what it shows
    QVERIFY(which);
    QCOMPARE(which->accessibleName(), u"Which account"_s);
    which->setFocus();
    QTest::keyClick(which, Qt::Key_Down);
    type(u"Role to assume"_s, u"qcs::cam::uin/1:roleName/a"_s); // unfolded by itself
    QVERIFY(canClick(*m_dialog, u"Add"_s));
    QCOMPARE(m_dialog->draft(), ProfileDraft({.name = u"audit"_s,
                                              .kind = ProfileDraft::Kind::Based,
                                              .base = u"role"_s,
                                              .roleArn = u"qcs::cam::uin/1:roleName/a"_s}));
}

void ProfileDialogTest::saysThatTheOtherIsGone()
{
    open(Purpose::Edit,
         {.name = u"audit"_s, .kind = ProfileDraft::Kind::Based, .base = u"sdk:gone"_s},
         {.bases = {u"role"_s}});
    QCOMPARE(m_dialog->draft().base, u"sdk:gone"_s);
    QVERIFY(noteOf(u"sdk:gone"_s).contains("not there"_L1));
    QVERIFY(!canClick(*m_dialog, u"Save"_s));
}

void ProfileDialogTest::saysAtTheFieldWhatIsWrong()
{
    open(Purpose::New, {}, {.takenNames = {u"home"_s}});
    QVERIFY(!canClick(*m_dialog, u"Add"_s));
    QVERIFY(!edit(u"Name"_s).property("isInvalid").toBool()); // nobody has been there
    QVERIFY(visibleText(*m_dialog).contains("It needs a name."_L1));
    QVERIFY(visibleText(*m_dialog).contains("It needs the key of this ID."_L1));
    type(u"Name"_s, u"home"_s);
    QVERIFY(edit(u"Name"_s).property("isInvalid").toBool());
    QCOMPARE(noteOf(u"Name"_s), u"There is a profile of this name."_s);
    type(u"Name"_s, u"work"_s);
    QVERIFY(!edit(u"Name"_s).property("isInvalid").toBool());
    type(u"Secret key"_s, u"se cret"_s);
    QCOMPARE(noteOf(u"Secret key"_s), u"There is a blank in it. Was all of it copied?"_s);
    type(u"Secret ID"_s, u"AKIDexample"_s);
    QVERIFY(!canClick(*m_dialog, u"Add"_s));
    type(u"Secret key"_s, u"secret"_s);
    QVERIFY(canClick(*m_dialog, u"Add"_s));
}

/// So that nobody clicks beside what has just moved.
void ProfileDialogTest::fieldsStayInTheirPlaces()
{
    open(Purpose::New, {}, {.takenNames = {u"home"_s}});
    const auto placeOf = [this](const QString &name) {
        return edit(name).mapTo(m_dialog.get(), QPoint()).y();
    };
    const QStringList names = {u"Name"_s, u"Secret ID"_s, u"Secret key"_s, u"Token"_s};
    QList<int> places;
    for (const QString &name : names)
        places.append(placeOf(name));
    const auto areTheSame = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (placeOf(names.at(i)) != places.at(i))
                return false;
        }
        return true;
    };
    for (const QString &text : {u"home"_s, u"work"_s}) {
        type(u"Name"_s, text);
        QVERIFY(areTheSame());
    }
    for (const QString &text : {u"se cret"_s, u"secret"_s}) {
        type(u"Secret key"_s, text);
        QVERIFY(areTheSame());
    }
    type(u"Secret ID"_s, u"AKIDexample"_s);
    QVERIFY(areTheSame());
}

void ProfileDialogTest::hidesSecretsUntilTheyAreToBeShown()
{
    open(Purpose::New);
    for (const auto &[field, button] : {std::pair(u"Secret key"_s, u"Show the secret key"_s),
                                        std::pair(u"Token"_s, u"Show the token"_s)}) {
        QCOMPARE(edit(field).echoMode(), QLineEdit::Password);
        QWidget *show = findNamed(*m_dialog, button);
        QVERIFY(show->focusPolicy() & Qt::TabFocus);
        show->setFocus();
        QTest::keyClick(show, Qt::Key_Space);
        QCOMPARE(edit(field).echoMode(), QLineEdit::Normal);
        QTest::keyClick(show, Qt::Key_Space);
        QCOMPARE(edit(field).echoMode(), QLineEdit::Password);
    }
}

void ProfileDialogTest::cutsBlanksOffWhatIsPasted()
{
    open(Purpose::New);
    QGuiApplication::clipboard()->setText(u"  AKIDexample\t"_s);
    edit(u"Secret ID"_s).setFocus();
    QTest::keyClick(&edit(u"Secret ID"_s), Qt::Key_V, Qt::ControlModifier);
    QGuiApplication::clipboard()->setText(u"secret\n"_s);
    edit(u"Secret key"_s).setFocus();
    QTest::keyClick(&edit(u"Secret key"_s), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_dialog->draft().secretId, u"AKIDexample"_s);
    QCOMPARE(m_dialog->draft().secretKey, u"secret"_s);
}

void ProfileDialogTest::offersTheKeyringAndTheSession()
{
    open(Purpose::New);
    QVERIFY(m_dialog->draft().keepsInKeyring);
    QVERIFY(clickNamed(*m_dialog, u"For this session only"_s));
    QVERIFY(!m_dialog->draft().keepsInKeyring);
}

void ProfileDialogTest::changesAProfileWithoutItsKey()
{
    open(Purpose::Edit, {.name = u"work"_s, .secretId = u"AKIDexample"_s},
         {.hasKey = true, .keyOf = u"AKIDexample"_s});
    QCOMPARE(edit(u"Secret key"_s).placeholderText(), u"As it is"_s);
    QVERIFY(canClick(*m_dialog, u"Save"_s));
    type(u"Secret ID"_s, u"AKIDother"_s);
    QVERIFY(!canClick(*m_dialog, u"Save"_s));
}

void ProfileDialogTest::beginsAtTheKeyThatIsMissing()
{
    open(Purpose::Edit, {.name = u"work"_s, .secretId = u"AKIDexample"_s, .keepsInKeyring = false},
         {.keyOf = u"AKIDexample"_s});
    QVERIFY(edit(u"Secret key"_s).hasFocus());
    QCOMPARE(edit(u"Secret key"_s).placeholderText(), QString());
    QVERIFY(!canClick(*m_dialog, u"Save"_s));
    QTest::keyClicks(&edit(u"Secret key"_s), u"secret"_s);
    QVERIFY(canClick(*m_dialog, u"Save"_s));
}

void ProfileDialogTest::unfoldsMore()
{
    open(Purpose::New);
    QVERIFY(!findNamed(*m_dialog, u"Role to assume"_s));
    const int height = m_dialog->height();
    QWidget *button = findNamed(*m_dialog, u"More fields"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(findNamed(*m_dialog, u"Role to assume"_s));
    QVERIFY(m_dialog->height() > height);
    // What is set is in sight.
    open(Purpose::Edit, {.name = u"a"_s, .regions = u"ap-seoul"_s});
    QVERIFY(findNamed(*m_dialog, u"Regions checked"_s));
}

void ProfileDialogTest::comesBack_data()
{
    QTest::addColumn<ProfileDraft>("draft");

    QTest::newRow("a key") << ProfileDraft {.name = u"work"_s,
                                            .secretId = u"AKIDexample"_s,
                                            .keepsInKeyring = false,
                                            .endpoint = u"https://cvm.example.com"_s,
                                            .language = u"zh-CN"_s,
                                            .regions = u"ap-*"_s,
                                            .roleArn = u"qcs::cam::uin/1:roleName/a"_s,
                                            .roleSessionName = u"me"_s,
                                            .externalId = u"ext"_s,
                                            .roleDuration = std::chrono::minutes(45),
                                            .expectedAccount = u"1"_s};
    QTest::newRow("hosts of a kind") << ProfileDraft {
            .name = u"work"_s, .secretId = u"AKIDexample"_s, .endpoint = u"internal"_s};
    QTest::newRow("a program") << ProfileDraft {.name = u"vault"_s,
                                                .kind = ProfileDraft::Kind::Command,
                                                .command = {u"vault"_s, u"-a"_s, u" b "_s}};
}

void ProfileDialogTest::comesBack()
{
    QFETCH(ProfileDraft, draft);
    open(Purpose::Edit, draft, {.hasKey = true, .keyOf = draft.secretId});
    QCOMPARE(m_dialog->draft(), draft);
    QVERIFY(canClick(*m_dialog, u"Save"_s));
}

void ProfileDialogTest::aRoleHasFieldsOfItsOwn()
{
    open(Purpose::Edit, {.name = u"a"_s, .regions = u"ap-seoul"_s});
    QVERIFY(!edit(u"Session name"_s).isEnabled());
    type(u"Role to assume"_s, u"auditor"_s);
    QVERIFY(edit(u"Session name"_s).isEnabled());
    QVERIFY(noteOf(u"Role to assume"_s).contains("roleName/auditor"_L1));
}

void ProfileDialogTest::escapeAndCancelLeaveNothing()
{
    open(Purpose::New);
    const QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
    open(Purpose::New);
    const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    QTest::keyClick(&edit(u"Name"_s), Qt::Key_Return); // not whole
    QCOMPARE(accepted.size(), 0);
    QVERIFY(m_dialog->isVisible());
}

QTEST_MAIN(ProfileDialogTest)
#include "tst_profiledialog.moc"
