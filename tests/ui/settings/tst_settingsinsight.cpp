// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/widgets.h"

#include "ui/settings/accountspage.h"
#include "ui/settings/profiledialog.h"
#include "ui/settings/proxyfields.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/testdialog.h"
#include "ui/style/appstyle.h"
#include "ui/style/theme.h"
#include "ui/widgets/copytable.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double leastOfTexts = 4.5;

/// The color that most of a picture has.
QColor groundOf(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    return QColor(std::max_element(counts.begin(), counts.end()).key());
}

/// How much the best pixel of a picture stands out of its ground.
double contrastIn(const QImage &picture)
{
    const QColor ground = groundOf(picture);
    double best = 1;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            best = std::max(best, contrast(picture.pixelColor(x, y), ground));
    }
    return best;
}

QString describe(const QWidget &widget)
{
    return u"%1 \"%2\" of %3: %4 × %5, needs %6 × %7"_s
            .arg(QString::fromLatin1(widget.metaObject()->className()),
                 widget.property("text").toString(), widget.window()->windowTitle())
            .arg(widget.width())
            .arg(widget.height())
            .arg(widget.sizeHint().width())
            .arg(widget.sizeHint().height());
}

/// The letter after the single ampersand, in lower case; null without one.
QChar mnemonicOf(const QString &text)
{
    const QKeySequence sequence = QKeySequence::mnemonic(text);
    return sequence.isEmpty() ? QChar() : sequence.toString().back().toLower();
}

QList<Profile> exampleProfiles()
{
    return {{.name = u"tccli:prod"_s,
             .source = Profile::Source::TccliFile,
             .state = Profile::State::Expired,
             .message = u"It ended. Sign in again with: tccli sso login --profile prod"_s},
            {.name = u"app:work"_s,
             .source = Profile::Source::App,
             .state = Profile::State::Ready,
             .secretId = u"AKID…p90d"_s,
             .account = u"100012345678"_s}};
}

ConnectionTestReport exampleReport()
{
    const ApiError error = {.kind = ApiError::Kind::Service,
                            .code = u"UnauthorizedOperation.PermissionDenied"_s,
                            .message = u"You are not authorized to perform this operation."_s,
                            .requestId = u"7d0c3f5e-1a2b-4c5d-8e9f-0123456741e2"_s};
    return {.profile = u"app:work"_s,
            .account = u"100012345678"_s,
            .arn = u"qcs::cam::uin/100012345678:uin/100012345678"_s,
            .requestId = u"5908394c-5b3f-42e0-a537-8410553890a5"_s,
            .clockSlow = std::chrono::seconds(7),
            .duration = std::chrono::milliseconds(1412),
            .regions = {{.region = u"ap-seoul"_s,
                         .state = RegionTest::State::Answered,
                         .isNameFound = true,
                         .isConnected = true,
                         .isCertificateGood = true,
                         .clockSlow = std::chrono::seconds(7),
                         .duration = std::chrono::milliseconds(120)},
                        {.region = u"ap-shenzhen-fsi"_s,
                         .state = RegionTest::State::Refused,
                         .error = error}}};
}

} // namespace

/// Each dialog of the room, in each state: that nothing of it is cut, that everything can be read,
/// and reached by the keyboard and by name.
class SettingsInSightTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void nothingIsCut_data() { addRows(); }
    void nothingIsCut();
    void allTextsCanBeRead_data() { addRows(); }
    void allTextsCanBeRead();
    void allThatTakesTheKeyboardHasAName_data() { addRows(); }
    void allThatTakesTheKeyboardHasAName();
    void mnemonicsDoNotClash_data() { addRows(); }
    void mnemonicsDoNotClash();
    void tabReachesEverything_data() { addRows(); }
    void tabReachesEverything();

private:
    static void addRows();
    /// Opens the dialog of the row.
    void open();
    void openProfile(ProfileDraft::Kind kind, bool showsMore);
    void openSettings(SettingsDialog::Page page);

    QFont m_systemFont;
    QTemporaryDir m_folder;
    QSettings m_settings {m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    std::unique_ptr<QDialog> m_dialog;
};

void SettingsInSightTest::initTestCase()
{
    QApplication::setStyle(new AppStyle); // the application owns it
    m_systemFont = QApplication::font();
}

void SettingsInSightTest::cleanup()
{
    m_dialog.reset();
    QApplication::setFont(m_systemFont);
    QApplication::setPalette(paletteFor(ColorScheme::Light));
}

void SettingsInSightTest::addRows()
{
    QTest::addColumn<QString>("dialog");
    QTest::addColumn<int>("points");
    QTest::addColumn<ColorScheme>("scheme");

    for (const char *dialog : {"key", "program", "more", "accounts", "connection", "regions",
                               "look", "test under way", "test"}) {
        for (const int points : {8, 14, 18}) {
            const ColorScheme scheme = points == 14 ? ColorScheme::Dark : ColorScheme::Light;
            QTest::addRow("%s at %d pt", dialog, points)
                    << QString::fromLatin1(dialog) << points << scheme;
        }
    }
}

void SettingsInSightTest::openProfile(ProfileDraft::Kind kind, bool showsMore)
{
    ProfileDraft draft = {.name = u"work"_s, .kind = kind, .secretId = u"AKID x"_s};
    if (showsMore)
        draft.roleArn = u"auditor"_s;
    m_dialog = std::make_unique<ProfileDialog>(ProfileDialog::Purpose::New, draft,
                                               ProfileDraftContext(), nullptr);
}

void SettingsInSightTest::openSettings(SettingsDialog::Page page)
{
    writeConnectionPreferences(m_settings, {.proxyKind = ConnectionPreferences::ProxyKind::Http,
                                            .proxyHost = u"proxy.example.com"_s,
                                            .caFile = u"/nowhere.pem"_s,
                                            .endpoint = QUrl(u"https://cvm.example.com/"_s)});
    auto settings = std::make_unique<SettingsDialog>(m_settings, page, nullptr);
    settings->accounts().setProfiles(exampleProfiles());
    settings->proxy().setHasPassword(true);
    m_dialog = std::move(settings);
}

void SettingsInSightTest::open()
{
    QFETCH(QString, dialog);
    QFETCH(int, points);
    QFETCH(ColorScheme, scheme);
    QFont font = m_systemFont;
    font.setPointSize(points);
    QApplication::setFont(font);
    QApplication::setPalette(paletteFor(scheme));
    if (dialog == "key"_L1 || dialog == "more"_L1) {
        openProfile(ProfileDraft::Kind::ApiKey, dialog == "more"_L1);
    } else if (dialog == "program"_L1) {
        openProfile(ProfileDraft::Kind::Command, false);
    } else if (dialog.startsWith("test"_L1)) {
        auto test = std::make_unique<TestDialog>(u"app:work"_s, nullptr);
        test->setReport(exampleReport());
        test->setRunning(dialog != "test"_L1);
        m_dialog = std::move(test);
    } else {
        const QStringList pages = {u"accounts"_s, u"connection"_s, u"regions"_s, u"look"_s};
        openSettings(SettingsDialog::Page(pages.indexOf(dialog)));
    }
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
    QVERIFY(activate(*m_dialog));
    QCoreApplication::sendPostedEvents();
}

void SettingsInSightTest::nothingIsCut()
{
    open();
    QVERIFY(m_dialog->height() <= 1080 && m_dialog->width() <= 1920);
    int count = 0;
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasText = !widget->property("text").toString().isEmpty();
        if (!widget->isVisible() || !hasText || !(label || button))
            continue;
        ++count;
        QVERIFY2(widget->height() >= widget->fontMetrics().height(), qPrintable(describe(*widget)));
        if (label && label->wordWrap()) {
            QVERIFY2(widget->height() >= label->heightForWidth(label->width()),
                     qPrintable(describe(*widget)));
        } else {
            QVERIFY2(widget->width() >= widget->sizeHint().width(), qPrintable(describe(*widget)));
        }
    }
    QVERIFY(count >= 4);
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool isField =
                qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget);
        if (isField && widget->isVisible()) {
            QVERIFY2(widget->height() >= widget->fontMetrics().height() + 2,
                     qPrintable(describe(*widget)));
        }
    }
    // Fields scroll up and down, never to the side.
    for (const auto *scroll : m_dialog->findChildren<QScrollArea *>()) {
        if (scroll->isVisible())
            QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    }
}

void SettingsInSightTest::allTextsCanBeRead()
{
    open();
    int count = 0;
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool isText =
                (qobject_cast<QLabel *>(widget) || qobject_cast<QAbstractButton *>(widget)) &&
                !widget->property("text").toString().isEmpty();
        if (!widget->isVisible() || !isText || !widget->isEnabled())
            continue;
        ++count;
        const QImage picture = widget->grab(widget->rect().adjusted(4, 4, -4, -4))
                                       .toImage()
                                       .convertToFormat(QImage::Format_RGB32);
        QVERIFY2(contrastIn(picture) >= leastOfTexts, qPrintable(describe(*widget)));
    }
    QVERIFY(count >= 4);
}

void SettingsInSightTest::allThatTakesTheKeyboardHasAName()
{
    open();
    int count = 0;
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool takesKeyboard = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus;
        // Inner parts of Qt's own widgets are spoken as their owner.
        if (!takesKeyboard || widget->objectName().startsWith("qt_"_L1) ||
            qobject_cast<const QTabBar *>(widget))
            continue;
        ++count;
        QVERIFY2(
                !spokenName(*widget).isEmpty(),
                qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" in "_s +
                           QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
    }
    QVERIFY(count >= 4);
}

void SettingsInSightTest::mnemonicsDoNotClash()
{
    open();
    QHash<QChar, QString> seen;
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool hasMnemonic = label ? label->buddy() != nullptr
                                       : qobject_cast<const QAbstractButton *>(widget) != nullptr;
        const QString text = widget->property("text").toString();
        const QChar mnemonic = mnemonicOf(text);
        if (!widget->isVisible() || !hasMnemonic || mnemonic.isNull())
            continue;
        QVERIFY2(!seen.contains(mnemonic), qPrintable(seen.value(mnemonic) + " and "_L1 + text));
        seen.insert(mnemonic, text);
    }
}

void SettingsInSightTest::tabReachesEverything()
{
    open();
    QSet<const QWidget *> reached;
    QWidget *focused = m_dialog->focusWidget();
    for (int i = 0; focused && i < 100; ++i) {
        reached.insert(focused);
        // It may be under what scrolls, and comes into sight with the keyboard.
        for (QWidget *outer = focused->parentWidget(); outer; outer = outer->parentWidget()) {
            if (const auto *scroll = qobject_cast<QScrollArea *>(outer)) {
                const QPoint place = focused->mapTo(scroll->viewport(), QPoint(1, 1));
                QVERIFY2(scroll->viewport()->rect().contains(place),
                         qPrintable(describe(*focused)));
            }
        }
        QTest::keyClick(focused, Qt::Key_Tab);
        focused = m_dialog->focusWidget();
    }
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool isStop = widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
                            (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
                            !widget->objectName().startsWith("qt_"_L1);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        // Of choices, Tab goes to the one that holds.
        const bool isOtherChoice = button && button->autoExclusive() && !button->isChecked();
        if (isStop && !isOtherChoice)
            QVERIFY2(reached.contains(widget), qPrintable(describe(*widget) + spokenName(*widget)));
    }
}

QTEST_MAIN(SettingsInSightTest)
#include "tst_settingsinsight.moc"
