// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_dialog.h"

#include "core/scenario/atomic_save.h"
#include "ui/export/export.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardPaths>
#include <algorithm>
#include <filesystem>

namespace procession::ui {

namespace {

constexpr int preview_margin = 16;
constexpr double most_preview_pixels = 4e6; ///< of pages that are drawn finely for the preview

QImage one_below_the_other(const QImage& first, const QImage& second)
{
    constexpr int gap = 16;
    QImage both(std::max(first.width(), second.width()), first.height() + second.height() + gap,
                first.format());
    both.fill(Qt::gray);
    QPainter painter(&both);
    const auto put = [&](QImage image, int y) {
        image.setDevicePixelRatio(1);
        painter.drawImage(0, y, image);
    };
    put(first, 0);
    put(second, first.height() + gap);
    painter.end();
    both.setDevicePixelRatio(first.devicePixelRatio());
    return both;
}

} // namespace

ExportDialog::ExportDialog(std::shared_ptr<const ExportSource> source, QSettings& settings,
                           QWidget* parent)
    : QDialog(parent),
      source_(std::move(source)),
      settings_(settings),
      choice_(ExportChoice::remembered(settings, source_->whats()))
{
    build();
    write_texts();
    lay_out();
    connect_fields();
    const QSize wanted(scaled(960), scaled(600));
    resize(parent ? wanted.boundedTo(parent->size() - QSize(32, 32)) : wanted);
    show_choice();
    file_->setText(default_file());
}

void ExportDialog::connect_fields()
{
    connect(what_, &QComboBox::activated, this, &ExportDialog::take_fields);
    connect(format_, &QComboBox::activated, this, &ExportDialog::take_fields);
    connect(with_table_, &QCheckBox::toggled, this, &ExportDialog::take_fields);
    connect(monochrome_, &QCheckBox::toggled, this, &ExportDialog::take_fields);
    connect(browse_, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(copy_, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(print_, &QPushButton::clicked, this, &ExportDialog::print);
    connect(save_, &QPushButton::clicked, this, &ExportDialog::save_and_close);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
}

void ExportDialog::take_fields()
{
    ExportChoice wanted = choice_;
    wanted.what = static_cast<ExportWhat>(what_->currentData().toInt());
    if (wanted.what == choice_.what) {
        wanted.set_format(static_cast<ExportFormat>(format_->currentData().toInt()));
    }
    wanted.with_table = with_table_->isChecked();
    wanted.monochrome = monochrome_->isChecked();
    choose(wanted);
}

void ExportDialog::choose(const ExportChoice& choice)
{
    const QString before = suffix_of(choice_.format());
    choice_ = choice;
    QString file = file_->text();
    if (file.endsWith(before)) {
        file.chop(before.size());
        file_->setText(file + suffix_of(choice_.format()));
    }
    show_choice();
}

void ExportDialog::show_choice()
{
    const QSignalBlocker quiet_table(with_table_);
    const QSignalBlocker quiet_monochrome(monochrome_);
    what_->setCurrentIndex(what_->findData(static_cast<int>(choice_.what)));
    format_->clear();
    for (const ExportFormat format : formats_for(choice_.what)) {
        format_->addItem(format_name(format), static_cast<int>(format));
    }
    format_->setCurrentIndex(format_->findData(static_cast<int>(choice_.format())));
    with_table_->setChecked(choice_.with_table);
    monochrome_->setChecked(choice_.monochrome);
    with_table_->setVisible(choice_.has_table());
    monochrome_->setVisible(choice_.is_picture() && choice_.what != ExportWhat::blank);
    print_->setVisible(choice_.is_picture());
    copy_->setVisible(choice_.what != ExportWhat::trace);
    copy_->setText(choice_.is_picture() ? tr("&Copy picture")
                   : choice_.is_table() ? tr("&Copy table")
                                        : tr("&Copy text"));
    show_preview();
}

void ExportDialog::show_preview()
{
    if (choice_.is_picture()) {
        preview_->setCurrentWidget(picture_);
        const std::unique_ptr<Sheet> shown = source_->sheet(choice_);
        const QSizeF size = shown->size();
        const bool small = size.width() * size.height() < most_preview_pixels;
        page_image_ = page_image(*shown, small ? picture_scale : 1);
        if (choice_.what == ExportWhat::blank) {
            page_image_ =
                one_below_the_other(page_image_, page_image(*source_->pages(choice_).back(),
                                                            small ? picture_scale : 1));
        }
        picture_->setAccessibleDescription(shown->title());
        scale_preview();
        return;
    }
    preview_->setCurrentWidget(text_);
    text_->setPlainText(source_->preview(choice_));
}

/// The page as large as it fits, on the desk that the label's background makes.
void ExportDialog::scale_preview()
{
    if (page_image_.isNull() || preview_->currentWidget() != picture_) {
        return;
    }
    const double ratio = devicePixelRatioF();
    const QSizeF room =
        QSizeF(picture_->size() - QSize(2 * preview_margin, 2 * preview_margin)) * ratio;
    const QSizeF whole = page_image_.deviceIndependentSize() * ratio;
    const QSizeF fitting = whole.width() <= room.width() && whole.height() <= room.height()
                               ? whole
                               : whole.scaled(room, Qt::KeepAspectRatio);
    QImage scaled = page_image_.scaled(fitting.toSize().expandedTo({1, 1}), Qt::IgnoreAspectRatio,
                                       Qt::SmoothTransformation);
    {
        QPainter painter(&scaled); // an edge, whatever the desk's colour
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(scaled.rect().adjusted(0, 0, -1, -1));
    }
    scaled.setDevicePixelRatio(ratio);
    picture_->setPixmap(QPixmap::fromImage(scaled));
}

QString ExportDialog::default_file() const
{
    QString folder = settings_.value("export/folder").toString();
    if (folder.isEmpty() || !QDir(folder).exists()) {
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    }
    if (folder.isEmpty() || !QDir(folder).exists()) {
        folder = QDir::homePath();
    }
    static const QRegularExpression awkward(R"([\x00-\x1f<>:"/\\|?*]+)");
    QString name = source_->title().replace(awkward, " ").simplified();
    name = name.isEmpty() ? tr("Run") : name.left(80);
    return QDir(folder).filePath(name + suffix_of(choice_.format()));
}

void ExportDialog::set_file(const QString& file)
{
    file_->setText(QDir::toNativeSeparators(file));
}

QString ExportDialog::file() const
{
    return QDir::fromNativeSeparators(file_->text());
}

void ExportDialog::browse()
{
    const QString suffix = suffix_of(choice_.format());
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export to"), file(), format_name(choice_.format()) + " (*" + suffix + ")");
    if (!chosen.isEmpty()) {
        set_file(chosen);
    }
}

bool ExportDialog::save()
{
    const std::vector<QByteArray> files = exported_files(*source_, choice_);
    std::optional<core::Message> problem;
    for (std::size_t i = 0; i < files.size() && !problem; ++i) {
        problem =
            core::save_file(std::filesystem::path(file_of_page(file(), i).toStdU16String()),
                            {files[i].constData(), static_cast<std::size_t>(files[i].size())});
    }
    problem_->setText(problem ? translate(*problem) : QString());
    problem_->setVisible(problem.has_value());
    if (!problem) {
        choice_.remember(settings_);
        settings_.setValue("export/folder", QFileInfo(file()).absolutePath());
    }
    return !problem;
}

void ExportDialog::save_and_close()
{
    const QFileInfo there(file());
    if (there.isFile() &&
        QMessageBox::question(this, tr("Export"),
                              tr("%1 exists already. Replace it?").arg(there.fileName())) !=
            QMessageBox::Yes) {
        return;
    }
    if (save()) {
        accept();
    }
}

void ExportDialog::copy()
{
    if (choice_.is_picture()) {
        copy_page(*source_->sheet(choice_));
    } else {
        QApplication::clipboard()->setText(QString::fromUtf8(source_->bytes(choice_)));
    }
    choice_.remember(settings_);
}

void ExportDialog::print()
{
    preview_print(source_->pages(choice_), this);
}

void ExportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    scale_preview();
}

void ExportDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    layout()->activate(); // only now everything has its size
    scale_preview();
}

} // namespace procession::ui
